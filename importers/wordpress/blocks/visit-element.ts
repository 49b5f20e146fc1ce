import type { BodyWalk } from './body-walk';
import { isMedia } from './element-kinds';
import { emitLine, emitMedia } from './emit-line';
import { findElements, type HtmlElement, hasClass, isTag, makeElement, replaceNode, textOf } from './html-tree';
import { splitParagraphs } from './split-paragraphs';
import { visitButtons } from './visit-buttons';
import { visitCover } from './visit-cover';
import { visitFigure } from './visit-figure';
import { visitFile } from './visit-file';
import { visitQuote } from './visit-quote';

/** Elements that hold code, not content. */
const CODE = ['script', 'style', 'noscript', 'template', 'link', 'meta', 'svg', 'canvas', 'math'];

/** Elements that a visitor fills in. */
const FORM = ['form', 'input', 'select', 'textarea', 'button', 'fieldset'];

/** Elements that stay as they are. */
const TEXT = ['ul', 'ol', 'dl', 'table', 'pre', 'details', 'hr'];

/** Who understands which element; the first that fits has it. */
const VISITORS: readonly (readonly [
  (element: HtmlElement) => boolean,
  (element: HtmlElement, walk: BodyWalk) => void,
])[] = [
  [(element) => hasClass(element, 'wp-block-cover') || hasClass(element, 'wp-block-cover-image'), visitCover],
  [(element) => hasClass(element, 'wp-block-buttons') || hasClass(element, 'wp-block-button'), visitButtons],
  [(element) => hasClass(element, 'wp-block-file'), visitFile],
  [(element) => ['wp-caption', 'blocks-gallery-grid'].some((name) => hasClass(element, name)), visitFigure],
  [(element) => isTag(element, 'figure'), visitFigure],
  [(element) => isTag(element, 'blockquote'), visitQuote],
  [(element) => /^(p|h[1-6]|address)$/.test(element.tagName), visitLine],
  [isMedia, (element, walk) => emitMedia(element, {}, walk)],
  [(element) => isTag(element, ...TEXT), visitText],
  [
    (element) => isTag(element, ...CODE),
    ({ tagName }, walk) => walk.context.remark(`<${tagName}> elements are not imported`),
  ],
  [(element) => isTag(element, ...FORM), visitForm],
];

/** Appends what an element that is no part of a line stands for. A container of any other name is looked into. */
export function visitElement(element: HtmlElement, walk: BodyWalk): void {
  const visitor = VISITORS.find(([fits]) => fits(element))?.[1];
  if (visitor) visitor(element, walk);
  else walk.visit(element.childNodes);
}

function visitForm(form: HtmlElement, walk: BodyWalk): void {
  walk.context.remark('forms are not imported; the text around their fields is');
  walk.visit(form.childNodes);
}

function visitLine(element: HtmlElement, walk: BodyWalk): void {
  if (!walk.classic) {
    emitLine(element, walk);
    return;
  }
  for (const line of splitParagraphs(element.childNodes)) {
    const copy = makeElement(element.tagName, line);
    copy.attrs = [...element.attrs];
    emitLine(copy, walk);
  }
}

/** Lists, tables and the like keep their form; media in them come after, as blocks that can be shown. */
function visitText(element: HtmlElement, walk: BodyWalk): void {
  const media = findElements(element.childNodes, isMedia);
  const captions = new Map(media.map((item) => [item, captionOf(item)]));
  const link = new Map(media.map((item) => [item, item.parentNode]));
  for (const item of media) replaceNode(item, []);
  for (const code of findElements(element.childNodes, (child) => isTag(child, ...CODE))) {
    walk.context.remark(`<${code.tagName}> elements are not imported`);
    replaceNode(code, []);
  }
  if (isTag(element, 'hr')) walk.builder.text(makeElement('hr', []));
  else if (textOf([element]) !== '') walk.builder.text(element);
  for (const item of media) {
    const parent = link.get(item);
    const href =
      parent && 'tagName' in parent && isTag(parent, 'a')
        ? parent.attrs.find(({ name }) => name === 'href')?.value
        : '';
    emitMedia(
      item,
      { ...(href ? { link: href } : {}), ...(captions.get(item) ? { caption: captions.get(item) ?? '' } : {}) },
      walk,
    );
  }
}

function captionOf(item: HtmlElement): string {
  for (let node = item.parentNode; node && 'tagName' in node; node = node.parentNode) {
    if (isTag(node, 'figure')) {
      const caption = findElements(node.childNodes, ({ tagName }) => tagName === 'figcaption')[0];
      return caption ? textOf([caption]) : '';
    }
  }
  return '';
}
