import type { BodyWalk } from './body-walk';
import { attributeOf, findElements, type HtmlElement, isTag, textOf } from './html-tree';
import { readAddress } from './read-address';

/** A file to download: its name and a second link that says "Download". */
export function visitFile(element: HtmlElement, { builder, context }: BodyWalk): void {
  const links = findElements(element.childNodes, (child) => isTag(child, 'a', 'object'));
  const named =
    links.find((link) => attributeOf(link, 'href') && !/__button/.test(attributeOf(link, 'class'))) ??
    links.find((link) => attributeOf(link, 'href'));
  const url = named ? readAddress(attributeOf(named, 'href'), context.siteUrl) : null;
  if (!named || !url) {
    context.remark('files without an address are not imported');
    return;
  }
  const caption = textOf([named]);
  builder.block({ embed: { provider: 'file', url, ...(caption ? { caption } : {}) } });
}
