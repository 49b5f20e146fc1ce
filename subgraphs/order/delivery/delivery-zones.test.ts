import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { createDatabase } from '../../../platform/database/database';
import { createLogger } from '../../../platform/log/logger';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';
import type { TotalsLine } from '../totals/totals';
import { createBuiltInDelivery } from './built-in-delivery';
import type { DeliveryQuestion } from './delivery-options';

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

const zoneFields = `id handle title restOfWorld areas { countryCode region } options {
  id handle title description active minDays maxDays rates {
    price { amount currencyCode } minWeightGrams maxWeightGrams minSubtotal { amount } maxSubtotal { amount }
  }
}`;
const setZone = `mutation S($handle: String!, $input: DeliveryZoneSetInput!) {
  deliveryZoneSet(handle: $handle, input: $input) { deliveryZone { ${zoneFields} } userErrors { field code } }
}`;
const deleteZone = 'mutation D($id: ID!) { deliveryZoneDelete(id: $id) { deletedId userErrors { field code } } }';
const readZone = `query Z($handle: String) { deliveryZone(handle: $handle) { ${zoneFields} } }`;
const listZones = '{ deliveryZones(first: 100) { totalCount nodes { handle } } }';

interface Zone {
  id: string;
  handle: string;
  title: string;
  areas: { countryCode: string; region: string | null }[];
  options: { id: string; handle: string }[];
}

interface ZonePayload {
  deliveryZone: Zone | null;
  userErrors: { field: string[]; code: string }[];
}

async function run<Data>(query: string, variables: Record<string, unknown> = {}, viewer = staffViewer): Promise<Data> {
  const { data, errors } = await subgraph.execute<Record<string, Data>>(query, variables, viewer);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Data;
}

const set = (handle: string, input: Record<string, unknown>) =>
  run<ZonePayload>(setZone, { handle, input: { title: handle, ...input } });

const handles = async () => {
  const { nodes } = await run<{ nodes: Zone[] }>(listZones);
  return nodes.map(({ handle }) => handle);
};

const flat = (price: string, more: object = {}) => ({ currencyCode: 'EUR', price, ...more });
const option = (title: string, rates: object[], more: object = {}) => ({
  title,
  minDays: 2,
  maxDays: 4,
  rates,
  ...more,
});

const parcel = (quantity: number, weightGrams: number, requiresShipping = true): TotalsLine => ({
  key: `${quantity}x${weightGrams}`,
  variantId: 'v',
  productId: 'p',
  collectionIds: [],
  quantity,
  unitPrice: 100n,
  taxable: true,
  weightGrams,
  requiresShipping,
});

const ask = (question: Partial<DeliveryQuestion> = {}) =>
  createBuiltInDelivery(60_000).optionsFor({
    // A database of its own for each question: nothing is kept from the one before.
    database: createDatabase(connection.dataSource),
    currencyCode: 'EUR',
    address: { countryCode: 'DE', region: null },
    lines: [parcel(1, 500)],
    subtotal: 1_000n,
    ...question,
  });

const offered = async (question: Partial<DeliveryQuestion> = {}) => {
  const { offers } = await ask(question);
  return offers.map(({ title, price }) => `${title} ${price}`);
};

const removeAll = () => connection.database.query('delete from delivery_zone');

describe('what is offered', () => {
  beforeAll(async () => {
    await set('germany', {
      areas: [{ countryCode: 'DE' }],
      options: [
        option('Parcel', [
          flat('4.90', { maxWeightGrams: 1_000, maxSubtotal: '50.00' }),
          flat('9.90', { minWeightGrams: 1_000, maxWeightGrams: 30_000, maxSubtotal: '50.00' }),
          flat('0', { maxWeightGrams: 30_000, minSubtotal: '50.00' }),
          { currencyCode: 'CHF', price: '7.00' },
        ]),
        option('Express', [flat('19.90')], { description: 'Before noon.', minDays: 1, maxDays: 1 }),
        option('Pigeon', [flat('1.00')], { active: false }),
      ],
    });
    await set('helgoland', { areas: [{ countryCode: 'DE', region: 'HG' }], options: [option('Boat', [flat('3.00')])] });
    await set('world', { restOfWorld: true, options: [option('Post', [flat('29.00')])] });
    await set('nowhere', { areas: [{ countryCode: 'KP' }] });
  });
  afterAll(removeAll);

  test('the price of the band, in the order of the zone, without what is out of use', async () => {
    expect(await ask()).toEqual({
      required: true,
      offers: [
        {
          id: expect.stringMatching(/^dlo_/),
          title: 'Parcel',
          description: null,
          price: 490n,
          minDays: 2,
          maxDays: 4,
        },
        {
          id: expect.stringMatching(/^dlo_/),
          title: 'Express',
          description: 'Before noon.',
          price: 1_990n,
          minDays: 1,
          maxDays: 1,
        },
      ],
    });
  });

  test('a band has its beginning and not its end, by weight of all units that are shipped and by subtotal', async () => {
    expect(await offered({ lines: [parcel(999, 1)] })).toContain('Parcel 490');
    expect(await offered({ lines: [parcel(2, 500)] })).toContain('Parcel 990');
    expect(await offered({ lines: [parcel(1, 999), parcel(9, 9_000, false)] })).toContain('Parcel 490');
    expect(await offered({ subtotal: 4_999n })).toContain('Parcel 490');
    expect(await offered({ subtotal: 5_000n })).toContain('Parcel 0');
    expect(await offered({ lines: [parcel(1, 30_000)] })).toEqual(['Express 1990']);
    expect(await offered({ lines: [parcel(10_000, 10 ** 9)], subtotal: 10n ** 21n })).toEqual(['Express 1990']);
  });

  test('a place that was asked for a moment ago costs no statement, whatever is in the cart', async () => {
    const database = createDatabase(connection.dataSource);
    await ask({ database });
    const more = { database, lines: [parcel(2, 500)], subtotal: 5_000n };
    const again = async () => expect(await offered(more)).toEqual(['Parcel 0', 'Express 1990']);
    expect(await subgraph.countSql(again)).toBe(0);
    expect(await subgraph.countSql(() => ask({ database, currencyCode: 'CHF' }))).toBe(1);
  });

  test('an option without a price in the currency is not offered', async () => {
    expect(await offered({ currencyCode: 'CHF' })).toEqual(['Parcel 700']);
    expect(await ask({ currencyCode: 'JPY' })).toEqual({ required: true, offers: [] });
  });

  test('the zone that names a place closest has it alone: region, country, rest of the world', async () => {
    expect(await offered({ address: { countryCode: 'DE', region: 'de-hg' } })).toEqual(['Boat 300']);
    expect(await offered({ address: { countryCode: 'FR', region: 'HG' } })).toEqual(['Post 2900']);
    expect(await ask({ address: { countryCode: 'KP', region: null } })).toEqual({ required: true, offers: [] });
  });

  test('without an address nothing is offered yet, and what is not shipped needs no delivery', async () => {
    expect(await ask({ address: null })).toEqual({ required: true, offers: [] });
    expect(await ask({ lines: [parcel(1, 0, false)] })).toEqual({ required: false, offers: [] });
    expect(await ask({ lines: [] })).toEqual({ required: false, offers: [] });
  });
});

describe('zones', () => {
  afterEach(removeAll);

  test('a shop without zones asks for no delivery', async () => {
    expect(await ask()).toEqual({ required: false, offers: [] });
  });

  test('a zone is set as a whole and read as it was set; a repeat changes nothing', async () => {
    const input = {
      title: 'Gulf',
      areas: [{ countryCode: 'KW' }, { countryCode: 'US', region: 'us-ca' }],
      options: [option('Courier', [{ currencyCode: 'KWD', price: '1.25', minWeightGrams: 5, maxSubtotal: '9' }])],
    };
    const { deliveryZone, userErrors } = await set('gulf', input);
    expect(userErrors).toEqual([]);
    expect(deliveryZone).toEqual({
      id: expect.stringMatching(/^dlz_/),
      handle: 'gulf',
      title: 'Gulf',
      restOfWorld: false,
      areas: [
        { countryCode: 'KW', region: null },
        { countryCode: 'US', region: 'CA' },
      ],
      options: [
        {
          id: expect.stringMatching(/^dlo_/),
          handle: 'courier',
          title: 'Courier',
          description: null,
          active: true,
          minDays: 2,
          maxDays: 4,
          rates: [
            {
              price: { amount: '1.250', currencyCode: 'KWD' },
              minWeightGrams: 5,
              maxWeightGrams: null,
              minSubtotal: { amount: '0.000' },
              maxSubtotal: { amount: '9.000' },
            },
          ],
        },
      ],
    });
    expect(await set('gulf', input)).toEqual({ deliveryZone, userErrors: [] });
    expect(await run(readZone, { handle: 'gulf' })).toEqual(deliveryZone);
    expect(await handles()).toEqual(['gulf']);
  });

  test('an option keeps its id while it keeps its handle; what is left out is gone', async () => {
    const first = await set('de', { options: [option('A', [flat('1')]), option('B', [flat('2')])] });
    const second = await set('de', { options: [option('New name', [flat('3')], { handle: 'b' })] });
    expect(second.deliveryZone?.options).toMatchObject([
      {
        id: first.deliveryZone?.options[1]?.id,
        handle: 'b',
        title: 'New name',
        rates: [{ price: { amount: '3.00' } }],
      },
    ]);
    expect(second.deliveryZone?.areas).toEqual([]);
  });

  test('a place of another zone is refused, and nothing of the change stays', async () => {
    await set('north', { restOfWorld: true, areas: [{ countryCode: 'DK' }, { countryCode: 'DE', region: 'SH' }] });
    const south = await set('south', { areas: [{ countryCode: 'DE' }], options: [option('Post', [flat('1')])] });
    const areas = [{ countryCode: 'IT' }, { countryCode: 'DE', region: 'sh' }, { countryCode: 'DK' }];
    const refused = await set('south', { title: 'Changed', areas, restOfWorld: true });
    expect(refused.deliveryZone).toBeNull();
    expect(refused.userErrors).toEqual(
      expect.arrayContaining([
        { field: ['input', 'areas', '1'], code: 'AREA_TAKEN' },
        { field: ['input', 'areas', '2'], code: 'AREA_TAKEN' },
        { field: ['input', 'restOfWorld'], code: 'AREA_TAKEN' },
      ]),
    );
    expect(refused.userErrors).toHaveLength(3);
    expect(await run(readZone, { handle: 'south' })).toEqual(south.deliveryZone);
    await set('east', { areas: [{ countryCode: 'DK' }] });
    expect(await handles()).toEqual(['north', 'south']);
  });

  test('of two zones that want one country at the same time one gets it', async () => {
    await set('a', { areas: [{ countryCode: 'AT' }] });
    await set('b', { areas: [{ countryCode: 'BE' }] });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, at) => set(at % 2 === 0 ? 'a' : 'b', { areas: [{ countryCode: 'CH' }] })),
    );
    expect(new Set(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['AREA_TAKEN']),
    );
    const owners = answers.flatMap(({ deliveryZone }) => deliveryZone?.handle ?? []);
    expect(owners).toHaveLength(5);
    expect(new Set(owners).size).toBe(1);
  });

  const oneOption = (more: object) => ({ options: [option('Post', [flat('1')], more)] });
  const rates = (...given: object[]) => ({ options: [option('Post', given)] });
  const rate0 = ['input', 'options', '0', 'rates', '0'];

  test.each([
    ['an empty title', { title: ' ' }, ['input', 'title'], 'INVALID_TITLE'],
    [
      'an unknown country',
      { areas: [{ countryCode: 'EU' }] },
      ['input', 'areas', '0', 'countryCode'],
      'INVALID_COUNTRY',
    ],
    [
      'a place twice',
      {
        areas: [
          { countryCode: 'US', region: 'US-NY' },
          { countryCode: 'US', region: 'ny ' },
        ],
      },
      ['input', 'areas', '1'],
      'DUPLICATE_AREA',
    ],
    ['days that go back', oneOption({ minDays: 5 }), ['input', 'options', '0', 'maxDays'], 'INVALID_DAYS'],
    ['days below zero', oneOption({ minDays: -1 }), ['input', 'options', '0', 'maxDays'], 'INVALID_DAYS'],
    ['a billion days', oneOption({ maxDays: 10 ** 9 }), ['input', 'options', '0', 'maxDays'], 'INVALID_DAYS'],
    [
      'an option handle with a space',
      oneOption({ handle: 'a b' }),
      ['input', 'options', '0', 'handle'],
      'INVALID_HANDLE',
    ],
    [
      'options of one handle',
      { options: [option('Post', []), option('post', [])] },
      ['input', 'options', '1', 'handle'],
      'DUPLICATE_OPTION',
    ],
    ['a price below zero', rates(flat('-1')), [...rate0, 'price'], 'INVALID_AMOUNT'],
    ['a price too fine for yen', rates({ currencyCode: 'JPY', price: '1.5' }), [...rate0, 'price'], 'INVALID_AMOUNT'],
    ['a price of 10^14 cents', rates(flat('1000000000000')), [...rate0, 'price'], 'INVALID_AMOUNT'],
    ['a subtotal below zero', rates(flat('1', { minSubtotal: '-1' })), [...rate0, 'minSubtotal'], 'INVALID_AMOUNT'],
    ['a weight below zero', rates(flat('1', { minWeightGrams: -1 })), [...rate0, 'minWeightGrams'], 'INVALID_WEIGHT'],
    ['an end before the beginning', rates(flat('1', { maxSubtotal: '0' })), [...rate0, 'maxSubtotal'], 'EMPTY_BAND'],
    [
      'bands that overlap by one gram',
      rates(flat('1', { maxWeightGrams: 101 }), flat('2', { minWeightGrams: 100 })),
      ['input', 'options', '0', 'rates', '1'],
      'BANDS_OVERLAP',
    ],
    [
      'more places than a zone has',
      { areas: Array.from({ length: 501 }, (_, at) => ({ countryCode: 'US', region: String(at) })) },
      ['input'],
      'TOO_MANY_ITEMS',
    ],
  ])('%s is refused, and there is no zone', async (_, input, field, code) => {
    expect(await set('wrong', input)).toEqual({ deliveryZone: null, userErrors: [{ field, code }] });
    expect(await handles()).toEqual([]);
  });

  test('a handle that is none is refused', async () => {
    expect(await set('No Handle', {})).toEqual({
      deliveryZone: null,
      userErrors: [{ field: ['handle'], code: 'INVALID_HANDLE' }],
    });
  });

  test('a zone is deleted once, with its options, and its places are free', async () => {
    const id = (await set('de', { areas: [{ countryCode: 'DE' }], options: [option('Post', [flat('1')])] }))
      .deliveryZone?.id;
    expect(await run(deleteZone, { id })).toEqual({ deletedId: id, userErrors: [] });
    expect(await run(deleteZone, { id })).toEqual({
      deletedId: null,
      userErrors: [{ field: ['id'], code: 'DELIVERY_ZONE_NOT_FOUND' }],
    });
    expect((await set('other', { areas: [{ countryCode: 'DE' }] })).userErrors).toEqual([]);
  });

  test('only staff see and change zones, and each change is in the audit log', async () => {
    const variables = { handle: 'x', input: { title: 'X' } };
    const before = await connection.database.query(`select id from audit_log where entity_type = 'DeliveryZone'`);
    for (const query of [listZones, setZone]) {
      const { errors } = await subgraph.execute(query, query === setZone ? variables : {}, customerViewer('user_1'));
      expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
    }
    expect(await handles()).toEqual([]);
    await set('x', {});
    const after = await connection.database.query(`select id from audit_log where entity_type = 'DeliveryZone'`);
    expect(after).toHaveLength(before.length + 1);
  });
});
