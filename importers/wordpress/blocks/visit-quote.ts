import type { BodyWalk } from './body-walk';
import { knownProvider } from './embed-provider';
import { attributeOf, findElements, type HtmlElement, isTag, replaceNode, textOf } from './html-tree';

/** A quotation with its source. Posts of social networks are embedded as a quotation that a script replaces. */
export function visitQuote(element: HtmlElement, walk: BodyWalk): void {
  const embedded = /(twitter|instagram|tiktok|bluesky|reddit)-/.test(attributeOf(element, 'class'));
  const address = embedded ? lastKnownAddress(element) : null;
  if (address) {
    walk.builder.block({
      embed: { provider: knownProvider(address) ?? 'web', url: address, caption: textOf([element]) },
    });
    return;
  }
  const cites = citesOf(element);
  const attribution = cites
    .map((cite) => textOf([cite]))
    .filter(Boolean)
    .join(', ');
  if (findElements(cites, ({ tagName }) => tagName === 'a').length > 0) {
    walk.context.remark('links of the sources of quotations are kept as text only');
  }
  for (const cite of cites) replaceNode(cite, []);
  const inner = walk.visitApart(element.childNodes).finish();
  const html = inner.flatMap((block) => ('richText' in block ? [block.richText.html] : []));
  const nested = inner.flatMap((block) => ('quote' in block ? [`<blockquote>${block.quote.html}</blockquote>`] : []));
  const quoted = [...html, ...nested].join('\n');
  if (quoted) walk.builder.block({ quote: { html: quoted, ...(attribution ? { attribution } : {}) } });
  for (const block of inner) if (!('richText' in block || 'quote' in block)) walk.builder.block(block);
}

/** Sources at the end of the quotation; a work cited in the middle of a sentence stays there. */
function citesOf(element: HtmlElement): HtmlElement[] {
  const all = findElements(element.childNodes, ({ tagName }) => tagName === 'cite' || tagName === 'footer');
  return all.filter((cite) => {
    const siblings = cite.parentNode?.childNodes ?? [];
    const after = siblings.slice(siblings.indexOf(cite) + 1);
    return isTag(cite, 'footer') || cite.parentNode === element || textOf(after) === '';
  });
}

function lastKnownAddress(element: HtmlElement): string | null {
  const own = attributeOf(element, 'cite') || attributeOf(element, 'data-instgrm-permalink');
  if (knownProvider(own)) return own;
  const links = findElements(element.childNodes, ({ tagName }) => tagName === 'a').map((link) =>
    attributeOf(link, 'href'),
  );
  return links.findLast((link) => knownProvider(link) !== null) ?? null;
}
