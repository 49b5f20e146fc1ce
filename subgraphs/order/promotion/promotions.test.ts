import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
});

afterAll(() => subgraph.close());

const fields = /* GraphQL */ `
  fragment Whole on Promotion {
    id handle title code priority combines active status startsAt endsAt usageLimit customerUsageLimit used
    effect { kind percentage amounts { amount currencyCode } buyQuantity getQuantity }
    conditions {
      minimumSubtotals { amount currencyCode } products { id } collections { id } customerGroups { id }
    }
  }
`;
const create = /* GraphQL */ `
  mutation Create($input: PromotionCreateInput!) {
    promotionCreate(input: $input) { promotion { ...Whole } userErrors { field code } }
  }
  ${fields}
`;
const update = /* GraphQL */ `
  mutation Update($id: ID!, $input: PromotionUpdateInput!) {
    promotionUpdate(id: $id, input: $input) { promotion { ...Whole } userErrors { field code } }
  }
  ${fields}
`;
const one = /* GraphQL */ `
  query One($id: ID, $handle: String) { promotion(id: $id, handle: $handle) { ...Whole } }
  ${fields}
`;
const list = /* GraphQL */ `
  query List($filter: PromotionFilter, $sort: PromotionSort, $first: Int = 100, $after: String) {
    promotions(first: $first, after: $after, filter: $filter, sort: $sort) {
      totalCount nodes { handle } pageInfo { hasNextPage endCursor }
    }
  }
`;

interface Payload {
  promotion: { id: string; handle: string; [field: string]: unknown } | null;
  userErrors: { field: string[]; code: string }[];
}

const percent = (percentage: string) => ({ kind: 'PERCENTAGE', percentage });
const tenPercent = percent('10');

async function createAs(input: Record<string, unknown>): Promise<Payload> {
  const variables = { input: { title: 'Sale', effect: tenPercent, ...input } };
  const { data, errors } = await subgraph.execute<{ promotionCreate: Payload }>(create, variables, staffViewer);
  expect(errors).toBeUndefined();
  return data?.promotionCreate as Payload;
}

async function created(input: Record<string, unknown> = {}) {
  const { promotion, userErrors } = await createAs({ handle: newUuid(), ...input });
  expect(userErrors).toEqual([]);
  return promotion as NonNullable<Payload['promotion']>;
}

const updateAs = async (id: string, input: Record<string, unknown>) =>
  (await subgraph.execute<{ promotionUpdate: Payload }>(update, { id, input }, staffViewer)).data
    ?.promotionUpdate as Payload;

const read = async (variables: Record<string, unknown>) =>
  (await subgraph.execute<{ promotion: Payload['promotion'] }>(one, variables, staffViewer)).data?.promotion;

const listed = async (variables: Record<string, unknown>) =>
  (
    await subgraph.execute<{ promotions: { totalCount: number; nodes: { handle: string }[] } }>(
      list,
      variables,
      staffViewer,
    )
  ).data?.promotions;

const all = () => listed({ filter: {} });

test('a promotion is kept as it was given, and found by id and by handle', async () => {
  const [product, collection, group] = [
    encodeId('prod', newUuid()),
    encodeId('coll', newUuid()),
    encodeId('grp', newUuid()),
  ];
  const promotion = await created({
    handle: undefined,
    title: ' Summer Sale ',
    code: ' Summer-26 ',
    effect: {
      kind: 'AMOUNT',
      amounts: [
        { amount: '500', currencyCode: 'JPY' },
        { amount: '5.00', currencyCode: 'EUR' },
      ],
    },
    conditions: {
      minimumSubtotals: [{ amount: '50', currencyCode: 'EUR' }],
      productIds: [product, product],
      collectionIds: [collection],
      customerGroupIds: [group],
    },
    priority: -3,
    combines: true,
    startsAt: '2026-06-01T00:00:00.000Z',
    endsAt: '2126-09-01T00:00:00.000Z',
    usageLimit: 1_000_000_000,
    customerUsageLimit: 1,
  });
  expect(promotion).toEqual({
    id: expect.stringMatching(/^prm_[0-9a-z]{26}$/),
    handle: 'summer-sale',
    title: 'Summer Sale',
    code: 'Summer-26',
    effect: {
      kind: 'AMOUNT',
      percentage: null,
      amounts: [
        { amount: '5.00', currencyCode: 'EUR' },
        { amount: '500', currencyCode: 'JPY' },
      ],
      buyQuantity: null,
      getQuantity: null,
    },
    conditions: {
      minimumSubtotals: [{ amount: '50.00', currencyCode: 'EUR' }],
      products: [{ id: product }],
      collections: [{ id: collection }],
      customerGroups: [{ id: group }],
    },
    priority: -3,
    combines: true,
    active: true,
    status: 'ACTIVE',
    startsAt: '2026-06-01T00:00:00.000Z',
    endsAt: '2126-09-01T00:00:00.000Z',
    usageLimit: 1_000_000_000,
    customerUsageLimit: 1,
    used: 0,
  });
  expect(await read({ id: promotion.id })).toEqual(promotion);
  expect(await read({ handle: 'summer-sale' })).toEqual(promotion);
  expect(await read({ id: encodeId('prm', newUuid()) })).toBeNull();
});

test('a change replaces what is given and leaves the rest', async () => {
  const before = await created({
    code: 'keep-me',
    effect: { kind: 'AMOUNT', amounts: [{ amount: '5', currencyCode: 'EUR' }] },
    conditions: { minimumSubtotals: [{ amount: '20', currencyCode: 'CHF' }] },
  });
  const renamed = await updateAs(before.id, { title: 'Other' });
  expect(renamed.promotion).toEqual({ ...before, title: 'Other' });
  const effect = { kind: 'BUY_X_GET_Y', buyQuantity: 2, getQuantity: 1 };
  const changed = await updateAs(before.id, { code: null, effect, conditions: {}, endsAt: '2020-01-01T00:00:00Z' });
  expect(changed.promotion).toEqual({
    ...before,
    title: 'Other',
    code: null,
    status: 'EXPIRED',
    endsAt: '2020-01-01T00:00:00.000Z',
    effect: { kind: 'BUY_X_GET_Y', percentage: '100', amounts: [], buyQuantity: 2, getQuantity: 1 },
    conditions: { minimumSubtotals: [], products: [], collections: [], customerGroups: [] },
  });
});

const eur = (amount: string) => ({ amount, currencyCode: 'EUR' });
const refusals: [string, Record<string, unknown>, string, string[]][] = [
  ['an empty title', { title: ' ' }, 'INVALID_TITLE', ['title']],
  ['a title of 201 characters', { title: 'a'.repeat(201) }, 'INVALID_TITLE', ['title']],
  ['a handle with spaces', { handle: 'A b' }, 'INVALID_HANDLE', ['handle']],
  ['an empty code', { code: ' ' }, 'INVALID_CODE', ['code']],
  ['a code with a space', { code: 'A B' }, 'INVALID_CODE', ['code']],
  ['a code with a NUL', { code: 'A\0B' }, 'INVALID_CODE', ['code']],
  ['a code of 65 characters', { code: 'A'.repeat(65) }, 'INVALID_CODE', ['code']],
  ['0 percent', { effect: percent('0') }, 'INVALID_PERCENTAGE', ['effect', 'percentage']],
  ['-1 percent', { effect: percent('-1') }, 'INVALID_PERCENTAGE', ['effect', 'percentage']],
  ['100.0001 percent', { effect: percent('100.0001') }, 'INVALID_PERCENTAGE', ['effect', 'percentage']],
  ['10^9 percent', { effect: percent('1000000000') }, 'INVALID_PERCENTAGE', ['effect', 'percentage']],
  ['a percentage of five digits', { effect: percent('1.00001') }, 'INVALID_PERCENTAGE', ['effect', 'percentage']],
  ['no percentage', { effect: { kind: 'PERCENTAGE' } }, 'INVALID_EFFECT', ['effect', 'percentage']],
  ['no amount', { effect: { kind: 'AMOUNT', amounts: [] } }, 'INVALID_EFFECT', ['effect', 'amounts']],
  [
    'a percentage beside free delivery',
    { effect: { ...tenPercent, kind: 'FREE_DELIVERY' } },
    'INVALID_EFFECT',
    ['effect', 'percentage'],
  ],
  [
    'an amount of -1',
    { effect: { kind: 'AMOUNT', amounts: [eur('-1')] } },
    'INVALID_AMOUNT',
    ['effect', 'amounts', '0', 'amount'],
  ],
  [
    'an amount of 0',
    { effect: { kind: 'AMOUNT', amounts: [eur('0')] } },
    'INVALID_AMOUNT',
    ['effect', 'amounts', '0', 'amount'],
  ],
  [
    'an amount of thirds of a cent',
    { effect: { kind: 'AMOUNT', amounts: [eur('0.333')] } },
    'INVALID_AMOUNT',
    ['effect', 'amounts', '0', 'amount'],
  ],
  [
    'an amount beyond all amounts',
    { effect: { kind: 'AMOUNT', amounts: [eur('99999999999999')] } },
    'INVALID_AMOUNT',
    ['effect', 'amounts', '0', 'amount'],
  ],
  [
    'a currency twice',
    { effect: { kind: 'AMOUNT', amounts: [eur('1'), eur('2')] } },
    'DUPLICATE_CURRENCY',
    ['effect', 'amounts', '1', 'currencyCode'],
  ],
  [
    'a minimum of 0',
    { conditions: { minimumSubtotals: [eur('0')] } },
    'INVALID_AMOUNT',
    ['conditions', 'minimumSubtotals', '0', 'amount'],
  ],
  [
    '251 products',
    { conditions: { productIds: Array.from({ length: 251 }, () => encodeId('prod', newUuid())) } },
    'TOO_MANY_CONDITIONS',
    ['conditions', 'productIds'],
  ],
  [
    'to get 0',
    { effect: { kind: 'BUY_X_GET_Y', buyQuantity: 1, getQuantity: 0 } },
    'INVALID_QUANTITY',
    ['effect', 'getQuantity'],
  ],
  [
    'to buy 10^9',
    { effect: { kind: 'BUY_X_GET_Y', buyQuantity: 1_000_000_000, getQuantity: 1 } },
    'INVALID_QUANTITY',
    ['effect', 'buyQuantity'],
  ],
  [
    'an end before the start',
    { startsAt: '2026-02-01T00:00:00Z', endsAt: '2026-01-01T00:00:00Z' },
    'INVALID_PERIOD',
    ['endsAt'],
  ],
  ['a limit of 0', { usageLimit: 0 }, 'INVALID_USAGE_LIMIT', ['usageLimit']],
  ['a limit of -1 for each customer', { customerUsageLimit: -1 }, 'INVALID_USAGE_LIMIT', ['customerUsageLimit']],
  ['a limit of 2 * 10^9', { usageLimit: 2_000_000_000 }, 'INVALID_USAGE_LIMIT', ['usageLimit']],
];

test.each(refusals)('%s is refused and changes nothing', async (_, input, code, field) => {
  const before = await all();
  const refused = await createAs(input);
  expect(refused).toEqual({ promotion: null, userErrors: [{ field: ['input', ...field], code }] });
  const promotion = await created();
  expect(await updateAs(promotion.id, input)).toEqual(refused);
  expect(await read({ id: promotion.id })).toEqual(promotion);
  expect((await all())?.totalCount).toBe((before?.totalCount ?? 0) + 1);
});

test('a currency that does not exist and ids of other things are refused by the graph', async () => {
  const before = await all();
  const refusalOf = async (input: Record<string, unknown>) =>
    (await subgraph.execute(create, { input: { title: 'Sale', effect: tenPercent, ...input } }, staffViewer))
      .errors?.[0];
  const unknown = { effect: { kind: 'AMOUNT', amounts: [{ amount: '1', currencyCode: 'XXX' }] } };
  expect((await refusalOf(unknown))?.message).toContain('Value "XXX" does not exist in "CurrencyCode" enum.');
  const ofCollection = { conditions: { productIds: [encodeId('coll', newUuid())] } };
  expect((await refusalOf(ofCollection))?.extensions?.code).toBe('INVALID_ID');
  expect(await all()).toEqual(before);
});

test('ten promotions of one title at once have handles of their own', async () => {
  const title = `Welcome ${newUuid()}`;
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      createAs({ title, handle: undefined, code: `${title.slice(8, 16)}${index}` }),
    ),
  );
  expect(results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const handles = new Set(results.map(({ promotion }) => promotion?.handle));
  expect([handles.size, handles.has(title.toLowerCase().replace(' ', '-'))]).toEqual([10, true]);
});

test('of ten who take one code at once, in whatever case, one gets it; deleting gives it back', async () => {
  const spellings = ['race', 'RACE', ' Race '];
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, index) => createAs({ handle: newUuid(), code: spellings[index % 3] })),
  );
  const winner = results.find(({ promotion }) => promotion !== null)?.promotion;
  expect(results.filter(({ promotion }) => promotion === null)).toEqual(
    Array.from({ length: 9 }, () => ({
      promotion: null,
      userErrors: [{ field: ['input', 'code'], code: 'CODE_TAKEN' }],
    })),
  );
  const other = await created({ handle: 'taken-handle' });
  expect(await updateAs(other.id, { code: 'rAcE' })).toMatchObject({ userErrors: [{ code: 'CODE_TAKEN' }] });
  expect(await createAs({ handle: 'taken-handle' })).toMatchObject({ userErrors: [{ code: 'HANDLE_TAKEN' }] });
  const remove = 'mutation Delete($id: ID!) { promotionDelete(id: $id) { deletedId userErrors { code } } }';
  const deleted = await subgraph.execute(remove, { id: winner?.id }, staffViewer);
  expect(deleted.data).toEqual({ promotionDelete: { deletedId: winner?.id, userErrors: [] } });
  const again = await subgraph.execute(remove, { id: winner?.id }, staffViewer);
  expect(again.data).toEqual({ promotionDelete: { deletedId: null, userErrors: [{ code: 'PROMOTION_NOT_FOUND' }] } });
  expect(await read({ id: winner?.id })).toBeNull();
  expect(await updateAs(String(winner?.id), { title: 'x' })).toEqual({
    promotion: null,
    userErrors: [{ field: ['id'], code: 'PROMOTION_NOT_FOUND' }],
  });
  expect((await updateAs(other.id, { code: 'rAcE' })).promotion?.code).toBe('rAcE');
});

test('a promotion is switched off and on', async () => {
  const { id } = await created();
  const switchTo = async (mutation: string) =>
    (
      await subgraph.execute(
        `mutation($id: ID!) { ${mutation}(id: $id) { promotion { active status } userErrors { code } } }`,
        { id },
        staffViewer,
      )
    ).data;
  expect(await switchTo('promotionDeactivate')).toEqual({
    promotionDeactivate: { promotion: { active: false, status: 'INACTIVE' }, userErrors: [] },
  });
  expect(await switchTo('promotionActivate')).toEqual({
    promotionActivate: { promotion: { active: true, status: 'ACTIVE' }, userErrors: [] },
  });
});

test('changes at the same moment are made one after the other, and none is lost', async () => {
  const promotions = await Promise.all(Array.from({ length: 5 }, () => created()));
  const effect = { kind: 'AMOUNT', amounts: [eur('5.00')] };
  const changes = [{ effect }, { priority: 4 }, { usageLimit: 9 }, { combines: true }];
  for (const { id } of promotions) await Promise.all(changes.map((input) => updateAs(id, input)));
  for (const { id } of promotions) {
    expect(await read({ id })).toMatchObject({
      effect: { kind: 'AMOUNT', percentage: null, amounts: [eur('5.00')] },
      priority: 4,
      usageLimit: 9,
      combines: true,
    });
  }
});

test('every change stands in the audit log, with what it changed', async () => {
  const effect = { kind: 'AMOUNT', amounts: [eur('5.00')] };
  const { id } = await created({ handle: 'audited', effect, startsAt: '2026-01-01T00:00:00Z' });
  await updateAs(id, { priority: 7 });
  await updateAs(id, { priority: 7, usageLimit: 0 });
  const log = /* GraphQL */ `
    query Log($id: ID!) { auditLog(first: 9, filter: { entityId: $id }) { nodes { actor action data } } }
  `;
  const { data } = await subgraph.execute<{ auditLog: { nodes: { data: string }[] } }>(log, { id }, staffViewer);
  const entries = data?.auditLog.nodes.map((entry) => ({ ...entry, data: JSON.parse(entry.data) as object }));
  expect(entries).toEqual([
    { actor: 'operator:test', action: 'promotion.update', data: { priority: { before: 0, after: 7 } } },
    { actor: 'operator:test', action: 'promotion.create', data: expect.objectContaining({ handle: 'audited' }) },
  ]);
});

test('the audit log tells codes to nobody who may not see promotions', async () => {
  const log = 'query { auditLog(first: 100) { totalCount nodes { entityType } } }';
  const support = { ...staffViewer, scopes: ['orders:read'] };
  const { data } = await subgraph.execute(log, {}, support);
  expect(data).toEqual({ auditLog: { totalCount: 0, nodes: [] } });
});

test('promotions are filtered, searched, sorted and paged', async () => {
  const prefix = `list${newUuid().slice(-6)}`;
  await created({ handle: `${prefix}-a`, title: `B ${prefix}`, code: `${prefix}X` });
  await created({ handle: `${prefix}-b`, title: `a ${prefix}`, active: false, priority: -1 });
  await created({ handle: `${prefix}-c`, title: `C ${prefix}`, effect: { kind: 'FREE_DELIVERY' }, priority: 5 });
  const handles = async (filter: Record<string, unknown>, sort?: Record<string, unknown>) =>
    (await listed({ filter: { search: prefix, ...filter }, sort }))?.nodes
      .map(({ handle }) => handle.slice(-1))
      .join('');
  expect(await handles({})).toBe('cba');
  expect(await handles({}, { key: 'TITLE' })).toBe('bac');
  expect(await handles({}, { key: 'PRIORITY', direction: 'DESC' })).toBe('cab');
  expect(await handles({ kinds: ['FREE_DELIVERY'] })).toBe('c');
  expect(await handles({ active: false })).toBe('b');
  expect(await handles({ automatic: false })).toBe('a');
  expect(await handles({ search: `${prefix.toUpperCase()}x` })).toBe('a');
  expect(await handles({ search: '%' })).toBe('');
  const sort = { key: 'TITLE' };
  const page = (after?: string) =>
    subgraph.execute<{
      promotions: { totalCount: number; nodes: { handle: string }[]; pageInfo: { endCursor: string } };
    }>(list, { filter: { search: prefix }, sort, first: 2, after }, staffViewer);
  const first = (await page()).data?.promotions;
  expect(first).toMatchObject({ totalCount: 3, nodes: [{ handle: `${prefix}-b` }, { handle: `${prefix}-a` }] });
  expect((await page(first?.pageInfo.endCursor)).data?.promotions.nodes).toEqual([{ handle: `${prefix}-c` }]);
});

test('only who may write promotions sees one or changes one', async () => {
  const promotion = await created({ code: 'secret' });
  const customer = customerViewer(encodeId('user', newUuid()));
  for (const viewer of [undefined, customer]) {
    const answers = [
      await subgraph.execute(one, { id: promotion.id }, viewer),
      await subgraph.execute(list, {}, viewer),
      await subgraph.execute(create, { input: { title: 'x', effect: tenPercent } }, viewer),
      await subgraph.execute(update, { id: promotion.id, input: { title: 'x' } }, viewer),
    ];
    expect(JSON.stringify(answers)).not.toContain('secret');
    expect(answers.map(({ errors }) => errors?.length)).toEqual([1, 1, 1, 1]);
  }
  expect(await read({ id: promotion.id })).toEqual(promotion);
});
