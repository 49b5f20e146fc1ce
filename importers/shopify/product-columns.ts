/** What a column of a product export means, whatever it is called in that version of the export. */
export type ProductColumn =
  | 'handle'
  | 'title'
  | 'body'
  | 'vendor'
  | 'category'
  | 'googleCategory'
  | 'type'
  | 'tags'
  | 'published'
  | 'status'
  | 'collection'
  | 'option1Name'
  | 'option1Value'
  | 'option2Name'
  | 'option2Value'
  | 'option3Name'
  | 'option3Value'
  | 'sku'
  | 'barcode'
  | 'grams'
  | 'weightUnit'
  | 'tracker'
  | 'quantity'
  | 'policy'
  | 'price'
  | 'compareAt'
  | 'requiresShipping'
  | 'taxable'
  | 'variantImage'
  | 'imageUrl'
  | 'imagePosition'
  | 'imageAlt'
  | 'giftCard'
  | 'seoTitle'
  | 'seoDescription';

/**
 * Header names, in lower case, by meaning: first the export of the admin until today ("Handle", "Body (HTML)",
 * "Variant Price"), then the names of the import template of 2024 and later ("URL handle", "Description", "Price"),
 * then names seen in older files and in those that other tools write.
 */
export const PRODUCT_COLUMN_NAMES: Readonly<Record<ProductColumn, readonly string[]>> = {
  handle: ['handle', 'url handle', 'product handle'],
  title: ['title', 'product title'],
  body: ['body (html)', 'description', 'body html', 'body'],
  vendor: ['vendor'],
  category: ['product category', 'standard product type', 'standardized product type', 'category'],
  googleCategory: ['google shopping / google product category', 'google shopping / product category'],
  type: ['type', 'product type', 'custom product type'],
  tags: ['tags'],
  published: ['published', 'published on online store', 'published on the online store'],
  status: ['status', 'product status'],
  collection: ['collection'],
  option1Name: ['option1 name', 'option 1 name'],
  option1Value: ['option1 value', 'option 1 value'],
  option2Name: ['option2 name', 'option 2 name'],
  option2Value: ['option2 value', 'option 2 value'],
  option3Name: ['option3 name', 'option 3 name'],
  option3Value: ['option3 value', 'option 3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  grams: ['variant grams', 'weight value (grams)', 'weight (grams)'],
  weightUnit: ['variant weight unit', 'weight unit for display', 'weight unit'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  quantity: ['variant inventory qty', 'inventory quantity', 'variant inventory quantity'],
  policy: ['variant inventory policy', 'continue selling when out of stock', 'inventory policy'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price', 'compare at price', 'variant compare-at price'],
  requiresShipping: ['variant requires shipping', 'requires shipping'],
  taxable: ['variant taxable', 'charge tax', 'charge taxes'],
  variantImage: ['variant image', 'variant image url'],
  imageUrl: ['image src', 'product image url', 'image url', 'image source'],
  imagePosition: ['image position'],
  imageAlt: ['image alt text'],
  giftCard: ['gift card'],
  seoTitle: ['seo title'],
  seoDescription: ['seo description'],
};
