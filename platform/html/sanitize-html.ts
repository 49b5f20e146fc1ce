import sanitize from 'sanitize-html';
import { harmlessClasses } from './allowed-classes';
import { limitNesting } from './limit-nesting';
import { isSafeFileUrl, isSafeLink } from './safe-url';

/** What prose is made of. No forms, no frames, no media players (embed blocks hold those), no SVG, no MathML. */
const allowedTags = [
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'span', 'section', 'aside', 'address', 'hr', 'br', 'wbr'],
  ...['blockquote', 'pre', 'code', 'kbd', 'samp', 'var', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'data', 'del', 'dfn', 'em', 'i', 'ins', 'mark', 'q', 's', 'small'],
  ...['strong', 'sub', 'sup', 'time', 'u', 'ruby', 'rb', 'rp', 'rt', 'rtc', 'figure', 'figcaption', 'img'],
  ...['picture', 'source', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
];

const allowedAttributes = {
  '*': ['class', 'id', 'lang', 'dir', 'title'],
  a: ['href', 'hreflang', 'target', 'rel'],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height', 'loading'],
  source: ['srcset', 'sizes', 'type', 'media', 'width', 'height'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  time: ['datetime'],
  data: ['value'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  col: ['span'],
  colgroup: ['span'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
  details: ['open'],
};

/** Put before every id, so that none takes the place of a global variable or of a page's own element. */
const idPrefix = 'content-';

const prefixed = (id: string) => (id.startsWith(idPrefix) ? id : `${idPrefix}${id}`);

type Attributes = Record<string, string>;

/** Links that open a new window must not hand it the window they came from. */
function tidyLink(attributes: Attributes): void {
  if (attributes.href?.startsWith('#')) attributes.href = `#${prefixed(attributes.href.slice(1))}`;
  if (attributes.target === undefined) delete attributes.rel;
  else Object.assign(attributes, { target: '_blank', rel: 'noopener noreferrer' });
}

function tidyAttributes(tagName: string, attributes: Attributes): { tagName: string; attribs: Attributes } {
  if (attributes.id !== undefined) attributes.id = prefixed(attributes.id.trim().replace(/\s+/g, '-'));
  if (attributes.class !== undefined) attributes.class = harmlessClasses(attributes.class);
  for (const name of ['id', 'class'])
    if (attributes[name] === '' || attributes[name] === idPrefix) delete attributes[name];
  for (const name of ['href', 'cite']) if (!isSafeLink(attributes[name] ?? '/')) delete attributes[name];
  if (!isSafeFileUrl(attributes.src ?? '/')) delete attributes.src;
  if (tagName === 'a') tidyLink(attributes);
  return { tagName, attribs: attributes };
}

/**
 * HTML that is safe to put on a page, whoever wrote it: prose, lists, tables, code, links, images and figures stay;
 * scripts, event handlers, styles, frames, forms and addresses that run code go. The text around them stays.
 *
 * Sanitising the result again changes nothing.
 */
export function sanitizeHtml(html: string): string {
  return sanitize(limitNesting(html), {
    allowedTags,
    allowedAttributes,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['http', 'https'], source: ['http', 'https'] },
    transformTags: { '*': tidyAttributes },
    exclusiveFilter: (frame) => frame.tag === 'img' && !frame.attribs.src && !frame.attribs.srcset,
  }).trim();
}
