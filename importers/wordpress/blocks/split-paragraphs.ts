import { type HtmlNode, isElement, isTag, isText, makeElement, makeText } from './html-tree';

/**
 * Splits a run of inline nodes of the classic editor into paragraphs: a blank line divides them, as in WordPress'
 * own `wpautop`. Line breaks within a paragraph become elements.
 */
export function splitParagraphs(run: readonly HtmlNode[]): HtmlNode[][] {
  const paragraphs: HtmlNode[][] = [[]];
  for (const node of run) {
    if (!isText(node)) {
      breakLines(node);
      paragraphs.at(-1)?.push(node);
      continue;
    }
    const pieces = node.value.split(/\n[ \t\u00A0]*(?:\n[ \t]*)+/);
    pieces.forEach((piece, index) => {
      if (index > 0) paragraphs.push([]);
      if (piece !== '') paragraphs.at(-1)?.push(makeText(piece));
    });
  }
  return paragraphs.map((paragraph) => withBreaks(trimmed(paragraph)));
}

/** Without the line breaks at both ends. */
function trimmed(nodes: HtmlNode[]): HtmlNode[] {
  const [first] = nodes;
  const last = nodes.at(-1);
  if (first && isText(first)) first.value = first.value.replace(/^\s+/, '');
  if (last && isText(last)) last.value = last.value.replace(/\s+$/, '');
  return nodes.filter((node) => !isText(node) || node.value !== '');
}

function withBreaks(nodes: readonly HtmlNode[]): HtmlNode[] {
  return nodes.flatMap((node, index) => {
    if (!isText(node)) return [node];
    const before = nodes[index - 1];
    // A break that is written out needs no second one from the line break after it.
    const text = before && isTag(before, 'br') ? node.value.replace(/^\s*\n/, '') : node.value;
    const lines = text.split('\n');
    return lines.flatMap((line, number) => (number === 0 ? [makeText(line)] : [makeElement('br', []), makeText(line)]));
  });
}

/** The same inside inline elements. */
function breakLines(node: HtmlNode): void {
  if (!isElement(node) || isTag(node, 'code', 'br')) return;
  for (const child of node.childNodes) breakLines(child);
  const children = withBreaks(node.childNodes);
  node.childNodes = children;
  for (const child of children) child.parentNode = node;
}
