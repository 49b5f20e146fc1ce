import type { CsvRecord } from '../read-csv';
import { type ColumnLayout, cellOf } from './column-layout';
import type { MediaImportInput } from './product-import-input';

/** Images of a product, and the lines whose image cannot be used. */
export interface ReadMedia {
  readonly media: MediaImportInput[];
  readonly broken: readonly { readonly line: number; readonly reason: string }[];
}

/** The address that a browser loads an image from; null for a text that is none. Old exports leave the scheme out. */
export function readImageUrl(text: string): string | null {
  const url = text.startsWith('//') ? `https:${text}` : text;
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null;
}

/** Collects the images of all rows of a product, each address once, in the order of "Image Position". */
export function readMedia(rows: readonly CsvRecord[], layout: ColumnLayout): ReadMedia {
  const images = new Map<string, { alt: string; order: number }>();
  const broken: { line: number; reason: string }[] = [];
  const add = (row: CsvRecord, text: string, alt: string, order: number) => {
    if (text === '') return;
    const url = readImageUrl(text);
    if (!url) broken.push({ line: row.line, reason: `the image address "${text}" is not a web address` });
    else if (!images.has(url)) images.set(url, { alt, order });
  };
  for (const row of rows) {
    const position = Number(cellOf(layout, row, 'imagePosition'));
    const order = Number.isFinite(position) && position > 0 ? position : Number.MAX_SAFE_INTEGER;
    add(row, cellOf(layout, row, 'imageUrl'), cellOf(layout, row, 'imageAlt'), order);
  }
  // A variant may show an image that is no image of the product itself; it comes after those.
  for (const row of rows) add(row, cellOf(layout, row, 'variantImage'), '', Number.MAX_SAFE_INTEGER);
  const media = [...images]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([url, { alt }], index) => ({ url, ...(alt ? { alt } : {}), position: index + 1 }));
  return { media, broken };
}
