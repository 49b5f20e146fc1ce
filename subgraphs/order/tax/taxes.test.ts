import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { createDatabase } from '../../../platform/database/database';
import { createLogger } from '../../../platform/log/logger';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';
import type { TotalsLine } from '../totals/totals';
import { createBuiltInTaxes } from './built-in-taxes';

let subgraph: TestSubgraph;
let connection: DatabaseConnection;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  connection = await connectDatabase({
    subgraph: 'order',
    url: subgraph.databaseUrl,
    poolSize: 2,
    entities: [],
    migrations: [],
    log: createLogger({ level: 'fatal', name: 'test' }),
  });
});

afterAll(async () => {
  await connection.close();
  await subgraph.close();
});

const setRate = `mutation S($input: TaxRateSetInput!) {
  taxRateSet(input: $input) {
    taxRate { id countryCode region appliesTo percentage title }
    userErrors { field code }
  }
}`;
const deleteRate = 'mutation D($id: ID!) { taxRateDelete(id: $id) { deletedId userErrors { field code } } }';
const setSettings = `mutation S($input: TaxSettingsUpdateInput!) {
  taxSettingsUpdate(input: $input) {
    taxSettings { pricesIncludeTax estimateCountryCode estimateRegion countries { countryCode pricesIncludeTax } }
    userErrors { field code }
  }
}`;
const settings =
  '{ taxSettings { pricesIncludeTax estimateCountryCode estimateRegion countries { countryCode pricesIncludeTax } } }';
const listRates = 'query L($country: String) { taxRates(first: 100, countryCode: $country) { nodes { id title } } }';

interface Rate {
  id: string;
  countryCode: string;
  region: string | null;
  appliesTo: string;
  percentage: string;
  title: string;
}

async function run<Data>(query: string, variables: Record<string, unknown> = {}, viewer = staffViewer): Promise<Data> {
  const { data, errors } = await subgraph.execute<Record<string, Data>>(query, variables, viewer);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Data;
}

const set = (input: Record<string, unknown>) =>
  run<{ taxRate: Rate | null; userErrors: { field: string[]; code: string }[] }>(setRate, { input });

const titles = async (country: string | null = null) => {
  const { nodes } = await run<{ nodes: { title: string }[] }>(listRates, { country });
  return nodes.map(({ title }) => title);
};

const line = (key: string, taxable = true): TotalsLine => ({
  key,
  variantId: key,
  productId: key,
  collectionIds: [],
  quantity: 1,
  unitPrice: 100n,
  taxable,
  weightGrams: 0,
  requiresShipping: true,
});

const taxesFor = (address: { countryCode: string; region: string | null } | null) =>
  createBuiltInTaxes(60_000).taxesFor({
    // A database of its own for each question: nothing is kept from the one before.
    database: createDatabase(connection.dataSource),
    currencyCode: 'EUR',
    address,
    lines: [line('book'), line('voucher', false)],
  });

test('a shop without rates taxes nothing, and asks for no address because of them', async () => {
  const untaxed = { pricesIncludeTax: true, lineRates: new Map(), deliveryRate: null };
  expect(await taxesFor(null)).toEqual({ ...untaxed, addressRequired: false });
  expect(await taxesFor({ countryCode: 'DE', region: null })).toEqual(untaxed);
});

test('the rate of a region comes before that of its country, and delivery has one of its own or that of the goods', async () => {
  const input = { countryCode: 'CA', percentage: '5', title: 'GST' };
  expect(await set(input)).toEqual({
    taxRate: { id: expect.stringMatching(/^txr_/), ...input, region: null, appliesTo: 'GOODS' },
    userErrors: [],
  });
  await set({ countryCode: 'CA', region: ' ca-qc ', percentage: '14.975', title: 'GST + QST' });
  await set({ countryCode: 'CA', appliesTo: 'DELIVERY', percentage: '0.5', title: 'Freight' });
  await set({ countryCode: 'FR', percentage: '20', title: 'TVA' });
  expect(await taxesFor(null)).toMatchObject({ pricesIncludeTax: true, lineRates: new Map(), addressRequired: true });

  expect(await taxesFor({ countryCode: 'CA', region: 'qc' })).toEqual({
    pricesIncludeTax: true,
    lineRates: new Map([['book', { ppm: 149_750, title: 'GST + QST' }]]),
    deliveryRate: { ppm: 5_000, title: 'Freight' },
  });
  expect(await taxesFor({ countryCode: 'CA', region: 'Ontario' })).toMatchObject({
    lineRates: new Map([['book', { ppm: 50_000, title: 'GST' }]]),
  });
  expect(await taxesFor({ countryCode: 'FR', region: null })).toMatchObject({
    lineRates: new Map([['book', { ppm: 200_000, title: 'TVA' }]]),
    deliveryRate: { ppm: 200_000, title: 'TVA' },
  });
});

test('setting a rate again changes it in its place, and a repeat changes nothing', async () => {
  const input = { countryCode: 'AT', percentage: '20', title: 'USt.' };
  const first = await set(input);
  const changed = await set({ ...input, percentage: '19.5' });
  const repeated = await set({ ...input, percentage: '19.50' });
  expect(changed.taxRate).toEqual({ ...first.taxRate, percentage: '19.5' });
  expect(repeated).toEqual(changed);
  expect(await titles('AT')).toEqual(['USt.']);
});

test.each([
  [{ countryCode: 'XX' }, 'countryCode', 'INVALID_COUNTRY'],
  [{ countryCode: 'de' }, 'countryCode', 'INVALID_COUNTRY'],
  [{ region: 'r'.repeat(101) }, 'region', 'INVALID_REGION'],
  [{ percentage: '-1' }, 'percentage', 'INVALID_PERCENTAGE'],
  [{ percentage: '100.0001' }, 'percentage', 'INVALID_PERCENTAGE'],
  [{ percentage: '0.00001' }, 'percentage', 'INVALID_PERCENTAGE'],
  [{ title: '  ' }, 'title', 'INVALID_TITLE'],
])('a rate with %j is refused and changes nothing', async (wrong, field, code) => {
  const before = await titles();
  const input = { countryCode: 'BE', percentage: '21', title: 'BTW', ...wrong };
  expect(await set(input)).toEqual({ taxRate: null, userErrors: [{ field: ['input', field], code }] });
  expect(await titles()).toEqual(before);
});

test('a deleted rate is gone once', async () => {
  const id = (await set({ countryCode: 'NL', percentage: '21', title: 'BTW' })).taxRate?.id;
  expect(await run(deleteRate, { id })).toEqual({ deletedId: id, userErrors: [] });
  const again = { deletedId: null, userErrors: [{ field: ['id'], code: 'TAX_RATE_NOT_FOUND' }] };
  expect(await run(deleteRate, { id })).toEqual(again);
  expect(await titles('NL')).toEqual([]);
});

test('a place that was asked for a moment ago costs no statement', async () => {
  const database = createDatabase(connection.dataSource);
  const ask = (countryCode: string, region: string | null = null) =>
    createBuiltInTaxes(60_000).taxesFor({
      database,
      currencyCode: 'EUR',
      address: { countryCode, region },
      lines: [line('book')],
    });
  const first = await ask('FR');
  expect(await subgraph.countSql(async () => expect(await ask('FR')).toEqual(first))).toBe(0);
  expect(await subgraph.countSql(() => Promise.all([ask('CA', 'QC'), ask('CA', 'ca-qc'), ask('CA')]))).toBe(2);
});

test('settings say how prices are meant, and for which place taxes are estimated', async () => {
  expect(await run(settings)).toEqual({
    pricesIncludeTax: true,
    estimateCountryCode: null,
    estimateRegion: null,
    countries: [],
  });
  const countries = [
    { countryCode: 'FR', pricesIncludeTax: true },
    { countryCode: 'US', pricesIncludeTax: false },
  ];
  const given = { pricesIncludeTax: false, estimateCountryCode: 'CA', estimateRegion: 'CA-QC', countries };
  const stored = { ...given, estimateRegion: 'QC' };
  expect(await run(setSettings, { input: given })).toEqual({ taxSettings: stored, userErrors: [] });
  expect(await run(settings)).toEqual(stored);
  expect(await taxesFor(null)).toMatchObject({
    pricesIncludeTax: false,
    lineRates: new Map([['book', { ppm: 149_750, title: 'GST + QST' }]]),
  });
  expect((await taxesFor({ countryCode: 'FR', region: null }))?.pricesIncludeTax).toBe(true);
});

test('settings with wrong places are refused with every reason, and nothing changes', async () => {
  const before = await run(settings);
  const countries = ['FR', 'ZZ', 'FR'].map((countryCode) => ({ countryCode, pricesIncludeTax: true }));
  expect(await run(setSettings, { input: { pricesIncludeTax: true, estimateRegion: 'QC', countries } })).toEqual({
    taxSettings: null,
    userErrors: [
      { field: ['input', 'estimateCountryCode'], code: 'COUNTRY_REQUIRED' },
      { field: ['input', 'countries', '1', 'countryCode'], code: 'INVALID_COUNTRY' },
      { field: ['input', 'countries', '2', 'countryCode'], code: 'DUPLICATE_COUNTRY' },
    ],
  });
  expect(await run(settings)).toEqual(before);
});

test('rates set by twenty at once for one place are one rate', async () => {
  const percentages = Array.from({ length: 20 }, (_, at) => String(at));
  const answers = await Promise.all(
    percentages.map((percentage) => set({ countryCode: 'JP', region: 'Tokyo', percentage, title: 'Tax' })),
  );
  expect(new Set(answers.map(({ taxRate }) => taxRate?.id)).size).toBe(1);
  expect(await titles('JP')).toEqual(['Tax']);
});

test('only staff see and change taxes', async () => {
  const input = { countryCode: 'IT', percentage: '22', title: 'IVA' };
  for (const [query, variables] of [
    [listRates, {}],
    [settings, {}],
    [setRate, { input }],
  ] as const) {
    const { errors } = await subgraph.execute(query, variables, customerViewer('user_1'));
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
  }
  expect(await titles('IT')).toEqual([]);
  const reader = { ...staffViewer, scopes: ['orders:read'] };
  expect(await run(listRates, { country: 'FR' }, reader)).toMatchObject({ nodes: [{ title: 'TVA' }] });
  const { errors } = await subgraph.execute(setRate, { input }, reader);
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
});

test('each change is in the audit log, and what was refused is not', async () => {
  const count = `select action, count(*)::integer as count from audit_log where entity_type in ('TaxRate', 'TaxSettings')
    group by action order by action`;
  const entries = await connection.database.query<{ action: string; count: number }>(count);
  await set({ countryCode: 'XX', percentage: '1', title: 'None' });
  expect(await connection.database.query(count)).toEqual(entries);
  expect(entries).toEqual([
    { action: 'taxRate.delete', count: 1 },
    { action: 'taxRate.set', count: 28 },
    { action: 'taxSettings.update', count: 1 },
  ]);
});
