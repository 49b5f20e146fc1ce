import { type GutenbergBlock, parseGutenberg } from './parse-gutenberg';

/** A stretch of a body: HTML of the block editor is complete, that of the classic editor has its paragraphs in blank lines. */
export interface BodySegment {
  readonly html: string;
  readonly classic: boolean;
}

/** Blocks that WordPress fills when a page is shown; what they hold is a template, not content. */
const TEMPLATES = new Set([
  'query',
  'comments',
  'comments-query-loop',
  'post-template',
  'comment-template',
  'navigation',
  'post-comments',
  'template-part',
  'loginout',
  'terms-query',
  'term-template',
]);

/** Blocks that may be empty without anything being lost. */
const MAY_BE_EMPTY = new Set([
  'paragraph',
  'heading',
  'list',
  'list-item',
  'group',
  'columns',
  'column',
  'row',
  'stack',
  'buttons',
  'button',
  'spacer',
  'separator',
  'html',
  'shortcode',
  'freeform',
  'image',
  'gallery',
  'social-links',
  'quote',
  'table',
]);

/** Takes the block delimiters off a body, so that its HTML remains, and remarks on every block that has none. */
export function flattenGutenberg(content: string, remark: (text: string) => void): BodySegment[] {
  return parseGutenberg(content).flatMap((part): BodySegment[] => {
    if (typeof part === 'string') return part.trim() ? [{ html: part, classic: true }] : [];
    const classic = part.name === 'freeform' || part.name === 'shortcode';
    return [{ html: htmlOf(part, remark), classic }];
  });
}

function htmlOf(block: GutenbergBlock, remark: (text: string) => void): string {
  if (TEMPLATES.has(block.name)) {
    remark(`block "${block.name}" shows what the site computes, and is not imported`);
    return '';
  }
  if (block.name === 'social-link') return socialLink(block, remark);
  const html = block.parts.map((part) => (typeof part === 'string' ? part : htmlOf(part, remark))).join('');
  if (html.trim() !== '' || MAY_BE_EMPTY.has(block.name)) return html;
  if (block.name === 'block') remark('reusable blocks ("synced patterns") are not imported');
  else if (block.parts.length === 0) remark(`block "${block.name}" shows what the site computes, and is not imported`);
  return '';
}

/** A social link keeps its address in the attributes only. */
function socialLink({ attributes }: GutenbergBlock, remark: (text: string) => void): string {
  const { url, service, label } = attributes;
  if (typeof url !== 'string' || !/^(https?:|mailto:)/.test(url)) {
    remark('social links without an address are not imported');
    return '';
  }
  const text = typeof label === 'string' && label ? label : String(service ?? url);
  return `<li><a href="${escapeHtml(url)}">${escapeHtml(text)}</a></li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
