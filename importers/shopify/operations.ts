import type { ImportOperation } from '../call-import';

/** Creates or updates products by their external reference. */
export const PRODUCTS_IMPORT: ImportOperation = {
  field: 'productsImport',
  document: /* GraphQL */ `
    mutation ImportProducts($input: [ProductImportInput!]!) {
      productsImport(input: $input) {
        results {
          externalReference
          outcome
          id
          variants { externalReference id }
          errors { field message code }
        }
      }
    }
  `,
};

/** Creates or updates collections by their external reference. */
export const COLLECTIONS_IMPORT: ImportOperation = {
  field: 'collectionsImport',
  document: /* GraphQL */ `
    mutation ImportCollections($input: [CollectionImportInput!]!) {
      collectionsImport(input: $input) {
        results { externalReference outcome id errors { field message code } }
      }
    }
  `,
};

/** Sets the stock of variants at locations. */
export const STOCK_LEVELS_IMPORT = {
  field: 'stockLevelsImport',
  document: /* GraphQL */ `
    mutation ImportStockLevels($input: [StockLevelImportInput!]!) {
      stockLevelsImport(input: $input) {
        results { variantId locationHandle outcome errors { field message code } }
      }
    }
  `,
};
