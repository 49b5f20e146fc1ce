import { type HtmlElement, isElement } from './html-tree';

/** Attributes that carry meaning. Colours, sizes, alignment and class names belong to the old theme. */
const KEPT = new Set([
  'href',
  'title',
  'lang',
  'dir',
  'cite',
  'datetime',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'reversed',
  'value',
  'target',
  'rel',
]);

/** Elements that browsers still show and HTML no longer has, with those that took their place. */
const SUCCESSORS: Readonly<Record<string, string>> = { strike: 's', tt: 'code', acronym: 'abbr' };

/** Takes the presentation off an element and everything in it, and makes plain tags of what only styles. */
export function cleanAttributes(element: HtmlElement): void {
  const keepsId = /^h[1-6]$/.test(element.tagName);
  const name = SUCCESSORS[element.tagName] ?? element.tagName;
  element.tagName = name;
  element.nodeName = name;
  element.attrs = element.attrs.filter((attribute) => KEPT.has(attribute.name) || (keepsId && attribute.name === 'id'));
  for (const child of element.childNodes) if (isElement(child)) cleanAttributes(child);
}
