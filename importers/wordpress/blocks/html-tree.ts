import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment, serializeOuter } from 'parse5';

/** Any node of an HTML tree. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** An element of an HTML tree. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Reads HTML the way a browser does: whatever is written, a tree comes out (WHATWG HTML, section 13.2). */
export function readHtml(html: string): HtmlNode[] {
  return parseFragment(html).childNodes;
}

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Whether a node is an element of one of the names. */
export function isTag(node: HtmlNode, ...names: string[]): boolean {
  return isElement(node) && names.includes(node.tagName);
}

/** Whether a node is text. */
export function isText(node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

/** Whether a node is a comment. */
export function isComment(node: HtmlNode): node is DefaultTreeAdapterTypes.CommentNode {
  return node.nodeName === '#comment';
}

/** An attribute's value; empty when there is none. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** Whether an element has a class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return attributeOf(element, 'class').split(/\s+/).includes(name);
}

/** Elements below a node, in document order, that fulfil a condition; none of them is looked into. */
export function findElements(nodes: readonly HtmlNode[], wanted: (element: HtmlElement) => boolean): HtmlElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return wanted(node) ? [node] : findElements(node.childNodes, wanted);
  });
}

/** The text of nodes as a reader sees it on one line: white space folded, line breaks as spaces. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return rawText(nodes)
    .replace(/[\s\u00A0]+/g, ' ')
    .trim();
}

function rawText(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => {
      if (isText(node)) return node.value;
      if (!isElement(node) || isTag(node, 'script', 'style')) return '';
      return isTag(node, 'br', 'p', 'div', 'li') ? `${rawText(node.childNodes)} ` : rawText(node.childNodes);
    })
    .join('');
}

/** An element of its own with the given children, which leave their old place. */
export function makeElement(
  name: string,
  children: readonly HtmlNode[],
  attributes: Record<string, string> = {},
): HtmlElement {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  const element = defaultTreeAdapter.createElement(
    name,
    'http://www.w3.org/1999/xhtml' as HtmlElement['namespaceURI'],
    attrs,
  );
  for (const child of children) {
    detach(child);
    defaultTreeAdapter.appendChild(element, child);
  }
  return element;
}

/** A text node of its own. */
export function makeText(value: string): HtmlNode {
  return { nodeName: '#text', value, parentNode: null } as DefaultTreeAdapterTypes.TextNode;
}

/** Takes a node out of its tree. */
export function detach(node: HtmlNode): void {
  if (node.parentNode) defaultTreeAdapter.detachNode(node);
}

/** Puts nodes in the place of another one. */
export function replaceNode(node: HtmlNode, replacements: readonly HtmlNode[]): void {
  const parent = node.parentNode;
  if (!parent) return;
  for (const replacement of replacements) defaultTreeAdapter.insertBefore(parent, replacement, node);
  defaultTreeAdapter.detachNode(node);
}

/** HTML of an element with its own tags. */
export function outerHtml(element: HtmlElement): string {
  return serializeOuter(element);
}
