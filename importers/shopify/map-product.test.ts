import { temporaryFile } from '../../tests/kit/temporary-file';
import { checkProductFile } from './check-product-file';
import { type MappedProduct, mapProduct } from './map-product';
import { type BrokenRow, readProducts } from './read-products';
import type { ShopifyOptions } from './shopify-options';

const defaults: ShopifyOptions = { currency: 'USD', marketCurrencies: new Map(), location: 'Default' };

async function read(lines: readonly string[], options: Partial<ShopifyOptions> = {}) {
  const file = temporaryFile('products.csv', `${lines.join('\n')}\n`);
  const checked = await checkProductFile(file);
  const broken: BrokenRow[] = [];
  const products: MappedProduct[] = [];
  for await (const product of readProducts(file, checked, (row) => broken.push(row))) {
    products.push(mapProduct(product, checked.layout, { ...defaults, ...options }));
  }
  return { products, broken, checked };
}

const oldHeader =
  'Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Requires Shipping,Variant Taxable,Variant Barcode,Image Src,Image Position,Image Alt Text,Gift Card,SEO Title,SEO Description,Variant Image,Variant Weight Unit,Status';

test('a product of the long-standing export, with options, images and a second image row', async () => {
  const { products, broken } = await read([
    oldHeader,
    'tee,"Tee, plain","<p>Soft ""cotton""</p>",Acme,Apparel & Accessories > Clothing,Shirts,"summer, cotton,summer",TRUE,Size,S,Color,Red,TEE-S-R,454,shopify,5,deny,19.5,25.00,TRUE,TRUE,\'0123,https://cdn.example/2.jpg,2,Back,FALSE,Buy a tee,Soft,https://cdn.example/red.jpg,lb,active',
    'tee,,,,,,,,,M,,Red,TEE-M-R,0,shopify,-2,continue,21,0,TRUE,FALSE,,//cdn.example/1.jpg,1,Front,,,,,lb,',
    'tee,,,,,,,,,,,,,,,,,,,,,,https://cdn.example/3.jpg,3,,,,,,,',
  ]);
  expect(broken).toEqual([]);
  expect(products).toHaveLength(1);
  expect(products[0]).toMatchObject({ line: 2, brokenVariants: [], brokenParts: [], remarks: [] });
  expect(products[0]?.input).toEqual({
    externalReference: 'shopify:tee',
    handle: 'tee',
    title: 'Tee, plain',
    descriptionHtml: '<p>Soft "cotton"</p>',
    vendor: 'Acme',
    productType: 'Shirts',
    tags: ['summer', 'cotton'],
    status: 'ACTIVE',
    seo: { title: 'Buy a tee', description: 'Soft' },
    categoryPath: ['Apparel & Accessories', 'Clothing'],
    options: [
      { name: 'Size', values: ['S', 'M'] },
      { name: 'Color', values: ['Red'] },
    ],
    variants: [
      {
        externalReference: 'shopify:tee:S / Red',
        sku: 'TEE-S-R',
        barcode: '0123',
        optionValues: ['S', 'Red'],
        prices: [{ amount: '19.50', currencyCode: 'USD', compareAt: '25.00' }],
        weight: { value: '1', unit: 'POUNDS' },
        mediaUrl: 'https://cdn.example/red.jpg',
        requiresShipping: true,
        taxable: true,
        position: 1,
      },
      {
        externalReference: 'shopify:tee:M / Red',
        sku: 'TEE-M-R',
        optionValues: ['M', 'Red'],
        prices: [{ amount: '21.00', currencyCode: 'USD' }],
        requiresShipping: true,
        taxable: false,
        position: 2,
      },
    ],
    media: [
      { url: 'https://cdn.example/1.jpg', alt: 'Front', position: 1 },
      { url: 'https://cdn.example/2.jpg', alt: 'Back', position: 2 },
      { url: 'https://cdn.example/3.jpg', position: 3 },
      { url: 'https://cdn.example/red.jpg', position: 4 },
    ],
  });
  expect(products[0]?.variants.map(({ line, stock }) => ({ line, ...stock }))).toEqual([
    { line: 2, onHand: 5, tracked: true, backorder: false, oversold: 0 },
    { line: 3, onHand: 0, tracked: true, backorder: true, oversold: 2 },
  ]);
});

test('the header names of 2024 and later, and a product without options', async () => {
  const { products, checked } = await read([
    'Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option1 Linked To,Price,Compare-at price,Cost per item,Charge tax,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Weight unit for display,Requires shipping,Product image URL,Image position,Image alt text,Variant image URL,Gift card,SEO title,SEO description',
    'Mug,mug,<p>Big</p>,Acme,Home & Garden > Mugs,Cup,,TRUE,Active,MUG,,,,,12,,4,TRUE,shopify,7,TRUE,1250,kg,TRUE,https://cdn.example/mug.jpg,1,A mug,,FALSE,,',
  ]);
  expect(checked.layout.ignored.map(({ name }) => name)).toEqual(['Option1 Linked To', 'Cost per item']);
  expect(checked.ignored).toEqual(new Map([['Cost per item', 1]]));
  expect(products[0]?.input).toEqual({
    externalReference: 'shopify:mug',
    handle: 'mug',
    title: 'Mug',
    descriptionHtml: '<p>Big</p>',
    vendor: 'Acme',
    productType: 'Cup',
    tags: [],
    status: 'ACTIVE',
    categoryPath: ['Home & Garden', 'Mugs'],
    options: [],
    variants: [
      {
        externalReference: 'shopify:mug:default',
        sku: 'MUG',
        optionValues: [],
        prices: [{ amount: '12.00', currencyCode: 'USD' }],
        weight: { value: '1.25', unit: 'KILOGRAMS' },
        requiresShipping: true,
        taxable: true,
        position: 1,
      },
    ],
    media: [{ url: 'https://cdn.example/mug.jpg', alt: 'A mug', position: 1 }],
  });
  expect(products[0]?.variants[0]?.stock).toEqual({ onHand: 7, tracked: true, backorder: true, oversold: 0 });
});

test('market columns are prices where their currency is known', async () => {
  const lines = [
    'Handle,Title,Variant Price,Included / International,Price / International,Compare At Price / International,Price / JPY,Price / Canada',
    'mug,Mug,12.00,TRUE,11.50,13,1500.00,15',
  ];
  const marketCurrencies = new Map([['international', 'EUR']]);
  const { products, checked } = await read(lines, { currency: 'GBP', marketCurrencies });
  expect(products[0]?.input?.variants[0]?.prices).toEqual([
    { amount: '12.00', currencyCode: 'GBP' },
    { amount: '11.50', currencyCode: 'EUR', compareAt: '13.00' },
    { amount: '1500', currencyCode: 'JPY' },
  ]);
  expect(checked.layout.ignored.map(({ name }) => name)).toEqual(['Included / International']);
});

test('a broken row costs its variant, and names its line; the rest of the product stays', async () => {
  const { products, broken } = await read([
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Grams,Image Src',
    'tee,Tee,Size,S,A,abc,1,,,',
    'tee,,,M,B,10,,not an address',
    'tee,,,M,C,11,,',
    'tee,,,,D,12,,',
    'tee,,,L,E,13.999,,',
    'tee,,,XL,F,14,heavy,',
    ',No handle,,,,5,,',
    'short,row',
    'cap,Cap,,,G,-3,,',
    'hat,,,,H,1,,',
  ]);
  expect(broken).toEqual([
    { line: 8, subject: 'No handle', reason: 'the row has no handle' },
    { line: 9, subject: 'short', reason: 'the row has 2 columns, the header has 8' },
  ]);
  expect(products.map(({ input }) => input?.variants.map(({ sku }) => sku) ?? null)).toEqual([['B'], null, null]);
  expect(products[0]?.input?.options).toEqual([{ name: 'Size', values: ['M'] }]);
  expect(products[0]?.brokenParts).toEqual([
    { line: 3, subject: 'tee', reason: 'the image address "not an address" is not a web address' },
  ]);
  expect(products.flatMap(({ brokenVariants }) => brokenVariants)).toEqual([
    { line: 2, subject: 'A', reason: 'the price "abc" is not an amount' },
    { line: 4, subject: 'C', reason: 'it has the same options as the variant on line 3' },
    { line: 5, subject: 'D', reason: 'there is no value for the option "Size"' },
    { line: 6, subject: 'E', reason: 'the price "13.999" has more than the 2 decimals of USD' },
    { line: 7, subject: 'F', reason: 'the weight "heavy" is not a number' },
    { line: 10, subject: 'G', reason: 'the price "-3" is not an amount' },
  ]);
  expect(products.map(({ refusal }) => refusal)).toEqual([
    null,
    'none of its rows can be used',
    'the product has no title',
  ]);
});

test('rows of one product that stand apart are put together', async () => {
  const { products, checked } = await read([
    'Handle,Title,Option1 Name,Option1 Value,Variant Price',
    'tee,Tee,Size,S,1',
    'mug,Mug,,,2',
    'Tee,,,M,3',
  ]);
  expect([...checked.scattered]).toEqual(['tee']);
  expect(products.map(({ input }) => [input?.handle, input?.variants.map(({ optionValues }) => optionValues)])).toEqual(
    [
      ['mug', [[]]],
      ['tee', [['S'], ['M']]],
    ],
  );
});

test.each([
  ['active', 'TRUE', 'ACTIVE', []],
  ['active', 'FALSE', 'DRAFT', ['products that are active but not published on the online store become drafts']],
  ['draft', 'TRUE', 'DRAFT', []],
  ['archived', '', 'ARCHIVED', []],
  ['', '', 'ACTIVE', []],
  ['', 'false', 'DRAFT', []],
  ['Unlisted', '', 'DRAFT', ['unlisted products (seen only by their address) become drafts']],
])('status "%s", published "%s": %s', async (status, published, expected, remarks) => {
  const { products } = await read(['Handle,Title,Published,Status,Variant Price', `mug,Mug,${published},${status},1`]);
  expect(products[0]?.input?.status).toBe(expected);
  expect(products[0]?.remarks).toEqual(remarks);
});

test('a template without handles has one product a row', async () => {
  const { products } = await read(['Title,Price', 'Crème Mug,4', 'Plate,5']);
  expect(products.map(({ input }) => input?.handle)).toEqual(['creme-mug', 'plate']);
});

test('gift cards, variants without a price and collections are remarked on or named', async () => {
  const { products } = await read(['Handle,Title,Gift Card,Variant Price,Collection', 'card,Card,TRUE,,Winter Sale']);
  expect(products[0]?.remarks).toEqual([
    'gift cards are imported as ordinary products: they issue no codes',
    'products with a variant that has no price: it cannot be sold until it has one',
  ]);
  expect(products[0]?.collection).toEqual({ handle: 'winter-sale', title: 'Winter Sale' });
  expect(products[0]?.input?.collectionHandles).toEqual(['winter-sale']);
});
