import { htmlText } from '../../../platform/html/html-text';
import type { ContentBlockImportInput, ContentBlockInput } from './content-block-input.type';
import type { StoredBlock } from './stored-block';

/** Characters of a body that are searched: PostgreSQL's text search takes documents of up to 1 MB of words. */
const maxSearchedCharacters = 200_000;

function textsOf(block: StoredBlock): (string | null)[] {
  switch (block.type) {
    case 'richText':
      return [htmlText(block.html)];
    case 'quote':
      return [htmlText(block.html), block.attribution];
    case 'image':
      return [block.alt, block.caption];
    case 'hero':
      return [block.heading, block.subheading];
    case 'productGrid':
      return [block.heading];
    case 'embed':
      return [block.caption];
  }
}

/** What a body says, as plain text for the search. */
export function bodyText(blocks: readonly StoredBlock[]): string {
  const texts = blocks.flatMap(textsOf).filter((text) => text !== null && text !== '');
  return texts.join('\n').slice(0, maxSearchedCharacters);
}

/** Keys of the products that a body's grids name, each once, in order. */
export function productsOf(blocks: readonly StoredBlock[]): string[] {
  return [...new Set(blocks.flatMap((block) => (block.type === 'productGrid' ? block.productIds : [])))];
}

/** Ids of the assets that a body's input names. */
export function assetIdsOf(inputs: readonly ContentBlockInput[]): string[] {
  return inputs.flatMap((input) => [input.image?.assetId, input.hero?.assetId]).filter((id) => typeof id === 'string');
}

/** External references of the assets that a body's input names. */
export function assetReferencesOf(inputs: readonly ContentBlockImportInput[]): string[] {
  const references = inputs.flatMap((input) => [input.image?.assetReference, input.hero?.assetReference]);
  return references.filter((reference) => typeof reference === 'string');
}
