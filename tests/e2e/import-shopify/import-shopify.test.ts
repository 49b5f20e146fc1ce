import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { inBothShapes } from '../../kit/in-both-shapes';
import type { PlatformUnderTest } from '../../kit/platform-under-test';
import { runRole } from '../../kit/run-role';
import { withSharedFile } from '../../kit/shared-file';
import { temporaryFile } from '../../kit/temporary-file';

/** Milliseconds: the role starts, reads its file and ends, on a machine that runs other tests as well. */
const timeoutMs = 60_000;

const PRODUCT = /* GraphQL */ `
  query Product($handle: String!) {
    product(handle: $handle) {
      title status tags vendor
      collections(first: 5) { nodes { title handle } }
      options { name values }
      variants(first: 10) {
        nodes {
          sku title prices { amount { amount currencyCode } compareAt { amount } }
          weight { value unit }
          availableForSale stock { tracked backorder available levels { onHand location { handle } } }
        }
      }
      media { url position }
    }
  }
`;

async function countProducts(platform: PlatformUnderTest): Promise<number> {
  const { data } = await platform.query<{ products: { totalCount: number } }>(
    '{ products(first: 1) { totalCount } }',
    {},
    platform.asOperator,
  );
  return data?.products.totalCount ?? -1;
}

async function createKey(platform: PlatformUnderTest, scopes: readonly string[]): Promise<string> {
  const { data, errors } = await platform.query<{ apiKeyCreate: { secret: string } }>(
    'mutation Key($scopes: [String!]!) { apiKeyCreate(input: { name: "import", scopes: $scopes }) { secret } }',
    { scopes },
    platform.asOperator,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.apiKeyCreate.secret;
}

const counts = (read: number, outcome: 'created' | 'unchanged') =>
  outcome === 'created' ? [read, read, 0, 0, 0] : [read, 0, 0, read, 0];

/** The numbers of one line of the summary. */
function countsOf(lines: readonly string[], thing: string): number[] {
  const line = lines.find((candidate) => candidate.trimStart().startsWith(`${thing} `)) ?? '';
  return line
    .slice(line.indexOf(thing) + thing.length)
    .trim()
    .split(/\s+/)
    .map(Number);
}

inBothShapes((platform) => {
  withSharedFile('shopify/apparel.csv', (file) => {
    /** What the file holds, counted without the importer: rows with a price are variants, different handles products. */
    async function countFile(): Promise<{ products: number; variants: number }> {
      const handles = new Set<string>();
      let variants = 0;
      for await (const row of createReadStream(file).pipe(parse({ columns: true }))) {
        handles.add(row.Handle);
        if (row['Variant Price'] !== '') variants += 1;
      }
      return { products: handles.size, variants };
    }

    test(
      'a real export goes in whole, and a second run changes nothing',
      async () => {
        const held = await countFile();
        for (const outcome of ['created', 'unchanged'] as const) {
          const { code, lines, output } = await runRole(['import', 'shopify', file], platform().environment);
          expect(`exit code ${code}\n${output}`).toMatch(/^exit code 0\n/);
          expect(countsOf(lines, 'products')).toEqual(counts(held.products, outcome));
          expect(countsOf(lines, 'variants')).toEqual(counts(held.variants, outcome));
          expect(countsOf(lines, 'stock levels')).toEqual(counts(held.variants, outcome));
        }
        expect(await countProducts(platform())).toBe(held.products);
        const { data } = await platform().query(PRODUCT, { handle: 'classic-varsity-top' });
        expect(data).toEqual({
          product: {
            title: 'Classic Varsity Top',
            status: 'ACTIVE',
            tags: ['women'],
            vendor: 'partners-demo',
            collections: { nodes: [] },
            options: [{ name: 'Size', values: ['Small', 'Medium', 'Large'] }],
            variants: {
              nodes: ['Small', 'Medium', 'Large'].map((title) => ({
                sku: null,
                title,
                prices: [{ amount: { amount: '60.00', currencyCode: 'USD' }, compareAt: null }],
                weight: null,
                availableForSale: true,
                stock: expect.objectContaining({ tracked: false, backorder: false }),
              })),
            },
            media: [{ url: 'https://burst.shopifycdn.com/photos/casual-fashion-woman_925x.jpg', position: 1 }],
          },
        });
      },
      timeoutMs,
    );
  });

  test(
    'over HTTP with a key: broken rows are named by their line, the rest goes in, an inventory file follows',
    async () => {
      const before = await countProducts(platform());
      const products = temporaryFile(
        'products.csv',
        [
          'Title,URL handle,Status,Published on online store,SKU,Option1 name,Option1 value,Price,Compare-at price,Price / International,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Weight unit for display,Collection',
          'Lamp,lamp,Active,TRUE,LAMP-S,Size,S,abc,,,shopify,3,FALSE,,,Winter Sale',
          ',lamp,,,LAMP-M,,M,20,25.5,18,shopify,4,TRUE,1250,kg,',
          'Copy,copy,Active,TRUE,LAMP-M,Size,M,1,,,shopify,1,FALSE,,,',
          ',copy,,,COPY-L,,L,2,,,,0,FALSE,,,',
          'No price row,"with',
          'line break",,,,,,,,,,,,,,',
          ',,,,,,,5,,,,,,,,',
        ].join('\r\n'),
      );
      const apiKey = await createKey(platform(), ['products:write', 'stock:write', 'products:read']);
      const remote = ['--endpoint', `${platform().url}/graphql`, '--api-key', apiKey];
      const options = ['--currency', 'GBP', '--market', 'International=EUR', '--location', 'Main Shop'];
      const { code, lines } = await runRole(['import', 'shopify', products, ...remote, ...options], {});
      expect(code).toBe(1);
      expect(countsOf(lines, 'products')).toEqual([3, 3, 0, 0, 0]);
      expect(countsOf(lines, 'variants')).toEqual([5, 3, 0, 0, 2]);
      expect(countsOf(lines, 'collections')).toEqual([1, 1, 0, 0, 0]);
      expect(lines.filter((line) => /^ {2}line /.test(line))).toEqual([
        '  line 2: LAMP-S: the price "abc" is not an amount',
        '  line 8: row: the row has no handle',
        '  line 4: LAMP-M: variants.0.sku: Another product has a variant with the SKU "LAMP-M". (SKU_TAKEN)',
      ]);
      expect(await countProducts(platform())).toBe(before + 3);

      const inventory = temporaryFile(
        'inventory.csv',
        'Handle,Title,Option1 Name,Option1 Value,SKU,HS Code,COO,Location,On hand\nlamp,Lamp,Size,M,LAMP-M,,,Oslo,7\nghost,Ghost,,,,,,Oslo,1\n',
      );
      const second = await runRole(['import', 'shopify', inventory, ...remote], {});
      expect(second.code).toBe(1);
      expect(countsOf(second.lines, 'stock levels')).toEqual([2, 1, 0, 0, 1]);
      expect(second.lines).toContain('  line 3: ghost: there is no such variant: import its product first');

      const { data } = await platform().query(PRODUCT, { handle: 'lamp' }, platform().asOperator);
      expect(data).toMatchObject({
        product: {
          collections: { nodes: [{ title: 'Winter Sale', handle: 'winter-sale' }] },
          options: [{ name: 'Size', values: ['M'] }],
          variants: {
            nodes: [
              {
                sku: 'LAMP-M',
                prices: [
                  { amount: { amount: '18.00', currencyCode: 'EUR' }, compareAt: null },
                  { amount: { amount: '20.00', currencyCode: 'GBP' }, compareAt: { amount: '25.50' } },
                ],
                weight: { value: '1.25', unit: 'KILOGRAMS' },
                stock: {
                  tracked: true,
                  backorder: true,
                  available: 11,
                  levels: [
                    { onHand: 4, location: { handle: 'main-shop' } },
                    { onHand: 7, location: { handle: 'oslo' } },
                  ],
                },
              },
            ],
          },
        },
      });
    },
    timeoutMs,
  );

  test.each([
    [
      'a quote that is never closed',
      'Handle,Title,Variant Price\nnew,New,1\nbad,"Bad,2\n',
      'a quote in the record that starts on line 3 is never closed',
    ],
    [
      'another table',
      'name,colour\nx,y\n',
      'its first line is not the header of a Shopify product export: no column "Title" in: name, colour',
    ],
    ['an empty file', '', 'it is empty'],
  ])(
    'a broken file (%s) is refused with the reason, and nothing of it is in',
    async (_, content, reason) => {
      const before = await countProducts(platform());
      const file = temporaryFile('broken.csv', content);
      const { code, lines } = await runRole(['import', 'shopify', file], platform().environment);
      expect(code).toBe(2);
      expect(lines).toContain(`${file} was refused, nothing was imported: ${reason}`);
      expect(await countProducts(platform())).toBe(before);
    },
    timeoutMs,
  );

  test(
    'without the right to write, the import ends with an account',
    async () => {
      const file = temporaryFile('products.csv', 'Handle,Title,Variant Price\nnew,New,1\n');
      const apiKey = await createKey(platform(), ['content:write']);
      const refused = await runRole(
        ['import', 'shopify', file, '--endpoint', `${platform().url}/graphql`, '--api-key', apiKey],
        {},
      );
      expect(refused.code).toBe(1);
      expect(refused.lines[0]).toMatch(
        /^Stopped while importing .*: productsImport was refused: .* \(UNAUTHORIZED_FIELD_OR_TYPE\)\. Run it again to complete it\.$/,
      );
    },
    timeoutMs,
  );
});
