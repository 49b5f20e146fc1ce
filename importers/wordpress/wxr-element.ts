/** A small part of the file as a tree: an author, a term or an item. Elements keep their qualified names. */
export interface WxrElement {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: WxrElement[];
  text: string;
}

/** The trimmed text of the first child with a name; empty when there is none. */
export function childText(element: WxrElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text.trim() ?? '';
}

/** All children with a name. */
export function childrenNamed(element: WxrElement, name: string): WxrElement[] {
  return element.children.filter((child) => child.name === name);
}
