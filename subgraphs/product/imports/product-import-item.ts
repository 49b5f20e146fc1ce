import type { ImportError } from '../../../platform/imports/import-result.type';
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

/** Checks one item by itself. */
export function toImportItem(input: ProductImportInput, digest: string): ProductImportItem {
  const { draft, problems } = checkProduct(input);
  return {
    input,
    digest,
    draft,
    categoryPath: (input.categoryPath ?? []).map(cleanText).filter((title) => title !== ''),
    collectionHandles: [...new Set((input.collectionHandles ?? []).map(cleanText))],
    errors: problems,
  };
}
