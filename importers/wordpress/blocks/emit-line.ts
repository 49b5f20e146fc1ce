import type { BodyWalk } from './body-walk';
import { isMedia } from './element-kinds';
import { knownProvider } from './embed-provider';
import {
  attributeOf,
  findElements,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  isTag,
  makeElement,
  makeText,
  replaceNode,
  textOf,
} from './html-tree';
import { mediaBlock } from './media-blocks';

/**
 * Appends one line of text (a paragraph, a heading). Media within it become blocks of their own at their place,
 * and an address that stands alone becomes what it is the address of.
 */
export function emitLine(line: HtmlElement, walk: BodyWalk): void {
  writeOutSmileys(line);
  const address = textOf([line]);
  if (
    /^https?:\/\/\S+$/.test(address) &&
    findElements(line.childNodes, ({ tagName }) => tagName !== 'span').length === 0
  ) {
    emitAddress(address, line, walk);
    return;
  }
  let rest: HtmlNode[] = [];
  const endText = () => {
    if (rest.length > 0) walk.builder.text(copyOf(line, rest));
    rest = [];
  };
  for (const node of [...line.childNodes]) {
    const media = findElements([node], isMedia);
    if (media.length === 0) {
      rest.push(node);
      continue;
    }
    endText();
    const link = isElement(node) && isTag(node, 'a') ? attributeOf(node, 'href') : '';
    for (const element of media) emitMedia(element, { link }, walk);
    if (!isMedia(node) && isElement(node)) {
      for (const element of media) replaceNode(element, []);
      if (textOf([node]) !== '') rest.push(node);
    }
  }
  endText();
}

/** Appends a media element with what is known around it. */
export function emitMedia(element: HtmlElement, around: { link?: string; caption?: string }, walk: BodyWalk): void {
  const link = around.link || linkAround(element);
  const block = mediaBlock(element, { ...around, ...(link ? { link } : {}) }, walk.context);
  if (block) walk.builder.block(block);
}

function emitAddress(address: string, line: HtmlElement, { builder }: BodyWalk): void {
  const provider = knownProvider(address);
  if (provider) builder.block({ embed: { provider, url: address } });
  else builder.text(copyOf(line, [makeElement('a', [makeText(address)], { href: address })]));
}

/** Pictures that stand for a character, as WordPress drew emoji and smileys, are that character again. */
function writeOutSmileys(line: HtmlElement): void {
  const smileys = findElements(
    [line],
    (element) => isTag(element, 'img') && (hasClass(element, 'wp-smiley') || hasClass(element, 'emoji')),
  );
  for (const image of smileys) replaceNode(image, [makeText(attributeOf(image, 'alt'))]);
}

function linkAround(element: HtmlElement): string {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (isTag(node, 'a')) return attributeOf(node, 'href');
  }
  return '';
}

function copyOf(line: HtmlElement, children: readonly HtmlNode[]): HtmlElement {
  const copy = makeElement(line.tagName, children);
  copy.attrs = [...line.attrs];
  return copy;
}
