/** Hosts whose addresses WordPress turns into an embed, by the end of the host name. */
const PROVIDERS: readonly (readonly [hostEnd: string, provider: string])[] = [
  ['youtube.com', 'youtube'],
  ['youtube-nocookie.com', 'youtube'],
  ['youtu.be', 'youtube'],
  ['vimeo.com', 'vimeo'],
  ['wordpress.tv', 'wordpress-tv'],
  ['videopress.com', 'videopress'],
  ['dailymotion.com', 'dailymotion'],
  ['dai.ly', 'dailymotion'],
  ['ted.com', 'ted'],
  ['tiktok.com', 'tiktok'],
  ['twitter.com', 'twitter'],
  ['x.com', 'twitter'],
  ['instagram.com', 'instagram'],
  ['facebook.com', 'facebook'],
  ['bsky.app', 'bluesky'],
  ['pinterest.com', 'pinterest'],
  ['reddit.com', 'reddit'],
  ['tumblr.com', 'tumblr'],
  ['flickr.com', 'flickr'],
  ['imgur.com', 'imgur'],
  ['soundcloud.com', 'soundcloud'],
  ['spotify.com', 'spotify'],
  ['mixcloud.com', 'mixcloud'],
  ['podcasts.apple.com', 'apple-podcasts'],
  ['slideshare.net', 'slideshare'],
  ['speakerdeck.com', 'speakerdeck'],
  ['scribd.com', 'scribd'],
  ['issuu.com', 'issuu'],
  ['kickstarter.com', 'kickstarter'],
  ['codepen.io', 'codepen'],
  ['gist.github.com', 'github'],
  ['polldaddy.com', 'crowdsignal'],
  ['crowdsignal.com', 'crowdsignal'],
  ['google.com', 'google'],
  ['openstreetmap.org', 'openstreetmap'],
];

/** The provider of an address that is known to be embeddable; null for any other. */
export function knownProvider(url: string): string | null {
  const host = hostOf(url);
  return PROVIDERS.find(([end]) => host === end || host.endsWith(`.${end}`))?.[1] ?? null;
}

/** The provider of any address: its known name, or else its host. */
export function providerOf(url: string): string {
  return knownProvider(url) ?? (hostOf(url) || 'web');
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
