import { replaceShortcodes, type Shortcode } from './find-shortcodes';

/** Shortcodes whose one value is the address of something to embed. */
const ADDRESS_EMBEDS = new Set([
  'youtube',
  'vimeo',
  'tweet',
  'twitter',
  'instagram',
  'facebook',
  'soundcloud',
  'spotify',
  'ted',
  'dailymotion',
  'googlemaps',
  'googlevideo',
  'wpvideo',
  'videopress',
  'gist',
  'slideshare',
  'flickr',
  'reddit',
  'tiktok',
]);

/** Services that a shortcode may name by a bare id, with the address that the id stands for. */
const BY_ID: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`,
  vimeo: (id) => `https://vimeo.com/${encodeURIComponent(id)}`,
  wpvideo: (id) => `https://videopress.com/v/${encodeURIComponent(id)}`,
  videopress: (id) => `https://videopress.com/v/${encodeURIComponent(id)}`,
  gist: (id) => `https://gist.github.com/${encodeURIComponent(id)}`,
};

const MEDIA_ATTRIBUTES = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'wmv', 'flv', 'mp3', 'm4a', 'ogg', 'wav', 'wma', 'flac'];

/**
 * Puts HTML in the place of shortcodes. Those that only a plugin understands are taken out and remarked on;
 * text that they enclose stays. What merely stands in brackets, such as [sic], is left alone.
 * @param isShortcodeBlock the text comes from a block that holds nothing but a shortcode.
 */
export function applyShortcodes(html: string, remark: (text: string) => void, isShortcodeBlock = false): string {
  if (!html.includes('[')) return html;
  return replaceShortcodes(html, (shortcode) => htmlOf(shortcode) ?? unknown(shortcode, remark, isShortcodeBlock));
}

function htmlOf(shortcode: Shortcode): string | null {
  const { name, attributes, values, content } = shortcode;
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return content === null ? null : caption(content, attributes.get('caption'));
    case 'gallery':
    case 'playlist':
      return `<figure class="wp-block-gallery" data-kind="${name}" data-ids="${escapeHtml(galleryIds(attributes))}"></figure>`;
    case 'embed':
      return content?.trim() ? embed(content.trim()) : null;
    case 'video':
    case 'audio': {
      const source = MEDIA_ATTRIBUTES.map((key) => attributes.get(key)).find(Boolean) ?? values[0] ?? content?.trim();
      return source ? `<figure><${name} src="${escapeHtml(source)}"></${name}></figure>` : null;
    }
    default:
      return ADDRESS_EMBEDS.has(name) ? addressEmbed(shortcode) : null;
  }
}

function addressEmbed({ name, attributes, values, content }: Shortcode): string | null {
  const value = attributes.get('url') ?? attributes.get('id') ?? values[0] ?? content?.trim() ?? '';
  if (/^(https?:)?\/\//.test(value)) return embed(value);
  const address = value ? BY_ID[name]?.(value) : undefined;
  return address ? embed(address) : null;
}

/** Ids named by `ids` or `include`; "post" stands for all that was uploaded to the post, less those of `exclude`. */
function galleryIds(attributes: ReadonlyMap<string, string>): string {
  const named = attributes.get('ids') ?? attributes.get('include');
  if (named) return named;
  const excluded = attributes.get('exclude');
  return `post:${attributes.get('id') ?? ''}:${excluded ?? ''}`;
}

/** The image, with its link if it has one, and the text after it or in the attribute of older versions. */
function caption(content: string, attribute: string | undefined): string {
  const match = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content);
  if (!match) return content;
  const text = attribute ?? match[2]?.trim() ?? '';
  return `<figure class="wp-caption">${match[1]}<figcaption>${text}</figcaption></figure>`;
}

function embed(address: string): string {
  return `<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">${escapeHtml(address)}</div></figure>`;
}

function unknown(shortcode: Shortcode, remark: (text: string) => void, isShortcodeBlock: boolean): string | null {
  if (!shortcode.unmistakable && !isShortcodeBlock) return null;
  remark(`shortcode "[${shortcode.name}]" is not imported`);
  return shortcode.content ?? '';
}

function escapeHtml(text: string): string {
  return text
    .replace(/&(?!amp;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');
}
