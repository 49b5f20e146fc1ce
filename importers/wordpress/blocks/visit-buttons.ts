import type { BodyWalk } from './body-walk';
import { findElements, type HtmlElement, isTag, makeElement } from './html-tree';

/** Buttons of the block editor are links that look like buttons: each becomes a line with its link. */
export function visitButtons(element: HtmlElement, { builder }: BodyWalk): void {
  for (const link of findElements([element], (child) => isTag(child, 'a', 'button'))) {
    const hasAddress = link.attrs.some(({ name, value }) => name === 'href' && value !== '');
    builder.text(makeElement('p', hasAddress ? [link] : [...link.childNodes]));
  }
}
