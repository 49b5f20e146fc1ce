import sanitize from 'sanitize-html';
import { isSafeFileUrl, isSafeLink } from './safe-url';

/** Hosts whose players and posts may stand in a frame: a frame of any other could pose as the page around it. */
const frameHosts = [
  ...['www.youtube.com', 'youtube.com', 'www.youtube-nocookie.com', 'player.vimeo.com', 'www.dailymotion.com'],
  ...['geo.dailymotion.com', 'videopress.com', 'video.wordpress.com', 'embed.ted.com', 'player.twitch.tv'],
  ...['open.spotify.com', 'w.soundcloud.com', 'bandcamp.com', 'embed.podcasts.apple.com', 'widget.deezer.com'],
  ...['codepen.io', 'codesandbox.io', 'www.google.com', 'maps.google.com', 'www.openstreetmap.org'],
  ...['www.instagram.com', 'platform.twitter.com', 'www.facebook.com', 'www.tiktok.com', 'www.slideshare.net'],
];

/** What a player needs to run; never to take over the page around it (`allow-top-navigation`). */
const sandbox = 'allow-scripts allow-same-origin allow-popups allow-presentation';

type Attributes = Record<string, string>;

const frame = (tagName: string, attributes: Attributes) => ({
  tagName,
  attribs: { ...attributes, sandbox, loading: 'lazy', referrerpolicy: 'strict-origin-when-cross-origin' } as Attributes,
});

function tidy(tagName: string, attributes: Attributes): { tagName: string; attribs: Attributes } {
  const attribs = { ...attributes };
  for (const name of ['href', 'cite']) if (!isSafeLink(attribs[name] ?? '/')) delete attribs[name];
  for (const name of ['src', 'poster']) if (!isSafeFileUrl(attribs[name] ?? '/')) delete attribs[name];
  if (tagName === 'a') attribs.rel = 'noopener noreferrer';
  return { tagName, attribs };
}

/**
 * HTML that another site gives out to show its thing (oEmbed), made safe: players of the browser, quotes with links,
 * and sandboxed frames of well-known hosts. Scripts and all other frames go.
 *
 * Sanitising the result again changes nothing.
 */
export function sanitizeEmbed(html: string): string {
  return sanitize(html, {
    allowedTags: [
      ...['iframe', 'video', 'audio', 'source', 'track', 'blockquote', 'p', 'a', 'img', 'figure', 'figcaption'],
      ...['div', 'span', 'br', 'em', 'strong', 'cite', 'time'],
    ],
    allowedAttributes: {
      '*': ['lang', 'dir', 'title'],
      iframe: ['src', 'width', 'height', 'allowfullscreen', 'allow', 'sandbox', 'loading', 'referrerpolicy'],
      video: ['src', 'poster', 'width', 'height', 'controls', 'loop', 'muted', 'playsinline', 'preload'],
      audio: ['src', 'controls', 'loop', 'muted', 'preload'],
      source: ['src', 'type'],
      track: ['src', 'kind', 'srclang', 'label', 'default'],
      a: ['href', 'rel'],
      img: ['src', 'alt', 'width', 'height'],
      blockquote: ['cite'],
      time: ['datetime'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { iframe: ['https'] },
    allowedIframeHostnames: frameHosts,
    allowIframeRelativeUrls: false,
    transformTags: { iframe: frame, '*': tidy },
    exclusiveFilter: ({ tag, attribs }) => (tag === 'iframe' || tag === 'img') && !attribs.src,
  }).trim();
}
