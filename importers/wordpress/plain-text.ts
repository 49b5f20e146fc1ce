import { readHtml, textOf } from './blocks/html-tree';

/** Text without tags and entities: titles, excerpts and captions of WordPress may hold both. */
export function plainText(html: string): string {
  return textOf(readHtml(html));
}
