import { cleanAttributes } from './clean-attributes';
import type { ContentBlockInput } from './content-block-input';
import { findElements, type HtmlElement, isElement, isTag, isText, outerHtml, replaceNode, textOf } from './html-tree';

/** Elements whose children are elements only: white space between them is nothing. */
const HOLLOW = ['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tfoot', 'tr'];

/** Collects the blocks of a body; pieces of rich text that follow each other become one block. */
export class BodyBuilder {
  private readonly blocks: ContentBlockInput[] = [];
  private html: string[] = [];

  /** Appends one element of text; one without anything to read is left out. */
  text(element: HtmlElement): void {
    const isRule = findElements([element], ({ tagName }) => tagName === 'hr').length > 0;
    if (textOf([element]) === '' && !isRule) return;
    cleanAttributes(element);
    if (/^(p|h[1-6])$/.test(element.tagName)) trimEnds(element);
    for (const hollow of findElements([element], (child) => isTag(child, ...HOLLOW))) foldSpace(hollow);
    this.html.push(outerHtml(element));
  }

  /** Appends a finished block. */
  block(block: ContentBlockInput): void {
    this.endText();
    this.blocks.push(block);
  }

  /** The blocks so far. */
  finish(): ContentBlockInput[] {
    this.endText();
    return this.blocks;
  }

  /** Rules alone, between two blocks that stand apart anyway, separate nothing. */
  private endText(): void {
    if (this.html.some((html) => html !== '<hr>')) this.blocks.push({ richText: { html: this.html.join('\n') } });
    this.html = [];
  }
}

/** Takes white space and line breaks off both ends of a line. */
function trimEnds(line: HtmlElement): void {
  for (let last = line.childNodes.at(-1); last; last = line.childNodes.at(-1)) {
    if (isText(last)) last.value = last.value.trimEnd();
    if (!isTag(last, 'br') && !(isText(last) && last.value === '')) break;
    replaceNode(last, []);
  }
  const [first] = line.childNodes;
  if (first && isText(first)) first.value = first.value.trimStart();
}

function foldSpace(element: HtmlElement): void {
  for (const child of element.childNodes) {
    if (isText(child) && child.value.trim() === '') child.value = child.value.includes('\n') ? '\n' : '';
    else if (isElement(child)) findElements([child], (inner) => isTag(inner, ...HOLLOW)).forEach(foldSpace);
  }
}
