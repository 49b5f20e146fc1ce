import type { BodyWalk } from './body-walk';
import { isMedia } from './element-kinds';
import { providerOf } from './embed-provider';
import { emitMedia } from './emit-line';
import {
  attributeOf,
  findElements,
  type HtmlElement,
  hasClass,
  isTag,
  makeElement,
  makeText,
  replaceNode,
  textOf,
} from './html-tree';
import { readAddress } from './read-address';
import { visitGalleryShortcode } from './visit-gallery-shortcode';

/** A figure is one of many things with a caption: an image, a gallery, an embed, a table, a quotation, code. */
export function visitFigure(figure: HtmlElement, walk: BodyWalk): void {
  const listed = attributeOf(figure, 'data-ids');
  if (listed) {
    visitGalleryShortcode(figure, listed, walk);
    return;
  }
  const inner = findElements(
    figure.childNodes,
    (child) => isTag(child, 'figure') || hasClass(child, 'blocks-gallery-item'),
  );
  if (inner.length > 0) {
    visitGallery(figure, inner, walk);
    return;
  }
  const caption = takeCaption(figure, walk);
  const wrapper = findElements([figure], (child) => hasClass(child, 'wp-block-embed__wrapper'))[0];
  const media = findElements(figure.childNodes, isMedia);
  if (wrapper && media.length === 0) {
    emitEmbed(wrapper, caption, walk);
    return;
  }
  if (
    media.length > 0 &&
    findElements(figure.childNodes, (child) => isTag(child, 'table', 'blockquote')).length === 0
  ) {
    for (const item of media) emitMedia(item, media.length === 1 ? { caption } : {}, walk);
    const rest = textOf(figure.childNodes);
    for (const item of media) replaceNode(item, []);
    if (rest) walk.visit(figure.childNodes);
    if (media.length > 1) emitCaption(caption, walk);
    return;
  }
  walk.visit(figure.childNodes);
  emitCaption(caption, walk);
}

function visitGallery(figure: HtmlElement, items: readonly HtmlElement[], walk: BodyWalk): void {
  for (const item of items) {
    if (isTag(item, 'figure')) visitFigure(item, walk);
    else walk.visit(item.childNodes);
  }
  for (const item of items) replaceNode(item, []);
  emitCaption(takeCaption(figure, walk), walk);
}

/** Takes the caption out of a figure: of the block editor, or of the classic one. */
function takeCaption(figure: HtmlElement, { context: { remark } }: BodyWalk): string {
  const isCaption = (child: HtmlElement) =>
    isTag(child, 'figcaption') || hasClass(child, 'wp-caption-text') || hasClass(child, 'wp-caption-dd');
  const captions = findElements(figure.childNodes, isCaption);
  const text = captions
    .map((caption) => textOf([caption]))
    .filter(Boolean)
    .join(' ');
  if (findElements(captions, (child) => isTag(child, 'a')).length > 0)
    remark('links within captions are kept as text only');
  for (const caption of captions) replaceNode(caption, []);
  return text;
}

function emitEmbed(wrapper: HtmlElement, caption: string, walk: BodyWalk): void {
  const link = findElements([wrapper], ({ tagName }) => tagName === 'a')[0];
  const url =
    readAddress(textOf([wrapper]), walk.context.siteUrl) ??
    readAddress(link ? attributeOf(link, 'href') : '', walk.context.siteUrl);
  if (!url) {
    walk.context.remark('embeds without an address are not imported');
    walk.visit(wrapper.childNodes);
    return;
  }
  walk.builder.block({ embed: { provider: providerOf(url), url, ...(caption ? { caption } : {}) } });
}

/** A caption of what became several blocks, or text, is a line after them. */
function emitCaption(caption: string, { builder }: BodyWalk): void {
  if (caption) builder.text(makeElement('p', [makeElement('em', [makeText(caption)])]));
}
