import type { ImportError } from '../../../platform/imports/import-result.type';
import { checkLength, maxLength } from '../catalog/check-length';
import { checkProduct } from '../catalog/check-product';
import { cleanText } from '../catalog/clean-text';
import type { ProductDraft } from '../catalog/product-draft';
import type { ProductImportInput } from './products-import.type';

/** One product on its way from the input into the database. */
export interface ProductImportItem {
  input: ProductImportInput;
  digest: string;
  /** Checked by itself. */
  draft: ProductDraft;
  /** Titles from the root. */
  categoryPath: string[];
  collectionHandles: string[];
  /** What is wrong with it; one that has any is not written. */
  errors: ImportError[];
}

/** Levels of a category path: no shop's tree is deeper, and a cycle of an export is not followed for ever. */
const maxDepth = 20;

/** The titles of a category path, cleaned. A path that cannot be one is an error of the item. */
function readCategoryPath(input: ProductImportInput, errors: ImportError[]): string[] {
  const path = (input.categoryPath ?? []).map(cleanText).filter((title) => title !== '');
  path.forEach((title, index) => {
    checkLength(['categoryPath', String(index)], title, maxLength.title, errors);
  });
  if (path.length > maxDepth) {
    const message = `A category path has up to ${maxDepth} levels, not ${path.length}.`;
    errors.push({ field: ['categoryPath'], message, code: 'TOO_LONG' });
  }
  return path;
}

/** Checks one item by itself. */
export function toImportItem(input: ProductImportInput, digest: string): ProductImportItem {
  const { draft, problems } = checkProduct(input);
  const errors: ImportError[] = [...problems];
  return {
    input,
    digest,
    draft,
    categoryPath: readCategoryPath(input, errors),
    collectionHandles: [...new Set((input.collectionHandles ?? []).map(cleanText))],
    errors,
  };
}
