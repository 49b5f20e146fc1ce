import { connectDatabase, type DatabaseConnection } from '../../../platform/database/data-source';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import { encodeId, newUuid, tryDecodeId } from '../../../platform/ids/typed-id';
import { createLogger } from '../../../platform/log/logger';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';
import { claimUsage, confirmUsage, releaseUsage, type UsageClaim } from './claim-usage';
import { customerKeyOf } from './customer-key';
import { type LoadOptions, loadActivePromotions, type PromotionCustomer } from './load-active-promotions';

/** What carts and checkouts do with promotions: verbs without a door of their own, on connections as many as buyers. */

let subgraph: TestSubgraph;
let connection: DatabaseConnection;

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  connection = await connectDatabase({
    subgraph: 'order-buyers',
    url: subgraph.databaseUrl,
    poolSize: 16,
    entities: [],
    migrations: [],
    log: createLogger({ level: 'fatal', name: 'test' }),
  });
});

afterAll(async () => {
  await connection.close();
  await subgraph.close();
});

const create = /* GraphQL */ `
  mutation Create($input: PromotionCreateInput!) {
    promotionCreate(input: $input) { promotion { id } userErrors { field code } }
  }
`;
const update = /* GraphQL */ `
  mutation Update($id: ID!, $input: PromotionUpdateInput!) {
    promotionUpdate(id: $id, input: $input) { promotion { id } userErrors { field code } }
  }
`;

interface Created {
  promotionCreate: { promotion: { id: string } | null };
}

/** A promotion with a handle of its own, which is its code as well unless another one, or `null`, is given. */
async function promotionOf(input: Record<string, unknown> = {}): Promise<{ id: string; code: string }> {
  const code = newUuid();
  const effect = { kind: 'PERCENTAGE', percentage: '10' };
  const variables = { input: { title: 'Sale', handle: code, code, effect, ...input } };
  const { data } = await subgraph.execute<Created>(create, variables, staffViewer);
  return { id: tryDecodeId('prm', String(data?.promotionCreate.promotion?.id)) as string, code };
}

const updateAs = async (id: string, input: Record<string, unknown>) =>
  (await subgraph.execute(update, { id: encodeId('prm', id), input }, staffViewer)).data;

/** How often promotions were used, as staff see it and as rows stand there. */
async function usesOf(id: string): Promise<{ used: number; rows: number }> {
  const [row] = await connection.database.query<{ used: number; rows: number }>(
    `select p.used, (select count(*)::integer from promotion_usage u where u.promotion_id = p.id) as rows
     from promotion p where p.id = $1`,
    [id],
  );
  return row as { used: number; rows: number };
}

/** Claims as a checkout does: a refusal rolls back. */
const claim = (promotionIds: string[], more: Partial<UsageClaim> = {}): Promise<Outcome<'CLAIMED', string[]>> =>
  refusableTransaction<'CLAIMED', string[]>(connection.database, async (transaction) => {
    const usage = { checkoutId: newUuid(), promotionIds, customerKey: newUuid(), ...more };
    const claimed = await claimUsage(transaction, usage);
    return claimed === 'CLAIMED' ? { answer: claimed } : { refusal: claimed.exhausted };
  });

const many = <Result>(count: number, work: (index: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const release = (...checkoutIds: string[]) =>
  connection.database.transaction((transaction) => releaseUsage(transaction, checkoutIds));

const guest: PromotionCustomer = { userId: null, email: 'a@example.com', groupIds: async () => [] };

const load = (options: Partial<LoadOptions>) =>
  loadActivePromotions(connection.database, { codes: [], currencyCode: 'EUR', customer: guest, ...options });

const reasonOf = async (code: string, more: Partial<LoadOptions> = {}) =>
  (await load({ codes: [code], ...more })).refusedCodes[0]?.reason ?? null;

describe('claims', () => {
  test('of fifty at once for the last use one gets it, and the others have claimed nothing else', async () => {
    const [last, unlimited] = [await promotionOf({ usageLimit: 1 }), await promotionOf()];
    const claims = await many(50, (index) =>
      claim(index % 2 === 0 ? [unlimited.id, last.id] : [last.id, unlimited.id]),
    );
    expect(claims.filter((outcome) => 'answer' in outcome)).toEqual([{ answer: 'CLAIMED' }]);
    expect(claims.filter((outcome) => 'refusal' in outcome)).toEqual(
      Array.from({ length: 49 }, () => ({ refusal: [last.id] })),
    );
    expect([await usesOf(last.id), await usesOf(unlimited.id)]).toEqual([
      { used: 1, rows: 1 },
      { used: 1, rows: 1 },
    ]);
  });

  test('a customer with one use left gets one of twenty at once, and another customer theirs', async () => {
    const { id } = await promotionOf({ customerUsageLimit: 1 });
    const keys = [
      customerKeyOf({ userId: null, email: ' A@Example.com' }),
      customerKeyOf({ userId: newUuid(), email: 'a@example.com' }),
    ];
    const claims = await many(40, (index) => claim([id], { customerKey: String(keys[index % 2]) }));
    expect(claims.filter((outcome) => 'answer' in outcome)).toHaveLength(2);
    expect(await usesOf(id)).toEqual({ used: 2, rows: 2 });
  });

  test('a use is given back once, however often it is released, and by nobody else', async () => {
    const { id } = await promotionOf({ usageLimit: 2 });
    const [mine, theirs] = [newUuid(), newUuid()];
    await claim([id], { checkoutId: mine });
    await claim([id], { checkoutId: theirs });
    await many(20, () => release(mine, newUuid()));
    expect(await usesOf(id)).toEqual({ used: 1, rows: 1 });
    expect(await claim([id])).toEqual({ answer: 'CLAIMED' });
    expect(await claim([id])).toEqual({ refusal: [id] });
  });

  test('claims and releases of the same promotions in both orders do not wait in a circle', async () => {
    const ids = [(await promotionOf()).id, (await promotionOf()).id];
    const checkouts = Array.from({ length: 30 }, newUuid);
    await many(30, (index) =>
      claim(index % 2 === 0 ? ids : ids.toReversed(), { checkoutId: checkouts[index] as string }),
    );
    await many<unknown>(60, (index) =>
      index % 2 === 0 ? release(checkouts[index / 2] as string) : claim(ids.toReversed()),
    );
    expect(await Promise.all(ids.map(usesOf))).toEqual([
      { used: 30, rows: 30 },
      { used: 30, rows: 30 },
    ]);
  });

  test('a use that became an order counts on, until the order gives it back', async () => {
    const { id, code } = await promotionOf({ usageLimit: 1 });
    const [checkoutId, cartId, orderId] = [newUuid(), newUuid(), newUuid()];
    await claim([id], { checkoutId, cartId });
    expect([await reasonOf(code), await reasonOf(code, { cartId })]).toEqual(['CODE_EXHAUSTED', null]);
    await confirmUsage(connection.database, checkoutId, orderId);
    expect(await reasonOf(code, { cartId })).toBe('CODE_EXHAUSTED');
    await release(checkoutId);
    expect(await reasonOf(code)).toBeNull();
  });

  test('what is switched off, deleted or over while it is claimed is refused', async () => {
    const [off, over] = [await promotionOf({ active: false }), await promotionOf({ endsAt: '2020-01-01T00:00:00Z' })];
    const early = await promotionOf({ startsAt: '2126-01-01T00:00:00Z' });
    const ids = [off.id, over.id, early.id, newUuid()];
    expect(await claim(ids)).toEqual({ refusal: ids });
    expect(await usesOf(off.id)).toEqual({ used: 0, rows: 0 });
  });

  test('a limit is not set below what was used, claims at the same moment included', async () => {
    const { id } = await promotionOf();
    const [, change] = await Promise.all([many(10, () => claim([id])), updateAs(id, { usageLimit: 5 })]);
    const { used, rows } = await usesOf(id);
    expect(rows).toBe(used);
    const refused = {
      promotion: null,
      userErrors: [{ field: ['input', 'usageLimit'], code: 'USAGE_LIMIT_BELOW_USED' }],
    };
    const accepted = { promotion: { id: encodeId('prm', id) }, userErrors: [] };
    expect(change).toEqual({ promotionUpdate: used > 5 ? refused : accepted });
    expect(await updateAs(id, { usageLimit: used - 1 })).toEqual({ promotionUpdate: refused });
    expect(await updateAs(id, { usageLimit: used })).toEqual({ promotionUpdate: accepted });
    expect(await claim([id])).toEqual({ refusal: [id] });
  });
});

describe('loading', () => {
  test('says of each code why it brings nothing', async () => {
    const amount = { kind: 'AMOUNT', amounts: [{ amount: '5', currencyCode: 'JPY' }] };
    const minimumSubtotals = [{ amount: '5', currencyCode: 'JPY' }];
    const codes = [
      (await promotionOf({ active: false })).code,
      (await promotionOf({ startsAt: '2126-01-01T00:00:00Z' })).code,
      (await promotionOf({ endsAt: '2020-01-01T00:00:00Z' })).code,
      (await promotionOf({ effect: amount })).code,
      (await promotionOf({ conditions: { minimumSubtotals } })).code,
      (await promotionOf({ conditions: { customerGroupIds: [encodeId('grp', newUuid())] } })).code,
      ' nobody-s-code',
      'not a code\0',
      'x'.repeat(300),
    ];
    const loaded = await load({ codes });
    expect(loaded.refusedCodes).toEqual(
      [
        'CODE_NOT_FOUND',
        'CODE_NOT_YET_VALID',
        'CODE_EXPIRED',
        'CODE_NOT_IN_CURRENCY',
        'CODE_NOT_IN_CURRENCY',
        'CODE_NOT_FOR_CUSTOMER',
        'CODE_NOT_FOUND',
        'CODE_NOT_FOUND',
        'CODE_NOT_FOUND',
      ].map((reason, index) => ({ code: codes[index], reason })),
    );
    expect(loaded.promotions).toEqual([]);
  });

  test('takes a code in whatever case and once, and what applies by itself in any cart that it is for', async () => {
    const automatic = await promotionOf({ code: null, title: 'By itself', priority: 3, combines: true });
    const off = await promotionOf({ code: null, active: false });
    const coded = await promotionOf({
      code: 'Straße-5',
      effect: { kind: 'AMOUNT', amounts: [{ amount: '5.00', currencyCode: 'EUR' }] },
      conditions: { minimumSubtotals: [{ amount: '50', currencyCode: 'EUR' }] },
    });
    const { promotions, refusedCodes } = await load({ codes: [' STRASSE-5 ', 'straße-5'] });
    expect(refusedCodes).toEqual([]);
    expect(promotions.find(({ id }) => id === off.id)).toBeUndefined();
    expect(promotions.filter(({ id }) => id === automatic.id || id === coded.id)).toEqual([
      {
        id: coded.id,
        title: 'Sale',
        code: 'Straße-5',
        priority: 0,
        effect: { kind: 'AMOUNT', amount: 500n, currencyCode: 'EUR' },
        conditions: { minSubtotal: 5000n, productIds: [], collectionIds: [] },
        combines: false,
      },
      {
        id: automatic.id,
        title: 'By itself',
        code: null,
        priority: 3,
        effect: { kind: 'PERCENTAGE', ppm: 100_000 },
        conditions: { minSubtotal: null, productIds: [], collectionIds: [] },
        combines: true,
      },
    ]);
    const ids = async () => (await load({})).promotions.map(({ id }) => id);
    expect(await ids()).toContain(automatic.id);
    await updateAs(automatic.id, { endsAt: '2020-01-01T00:00:00Z' });
    expect(await ids()).not.toContain(automatic.id);
  });

  test('knows what one customer has used up', async () => {
    const { id, code } = await promotionOf({ customerUsageLimit: 1 });
    await claim([id], { customerKey: String(customerKeyOf(guest)) });
    const unknown = { ...guest, email: null };
    expect([
      await reasonOf(code),
      await reasonOf(code, { customer: { ...guest, email: 'b@example.com' } }),
      await reasonOf(code, { customer: unknown }),
    ]).toEqual(['CODE_EXHAUSTED', null, null]);
  });

  test('asks for groups only when a promotion depends on them, and once', async () => {
    const group = newUuid();
    let asked = 0;
    const customer = {
      ...guest,
      groupIds: async () => {
        asked += 1;
        return [group];
      },
    };
    const open = await promotionOf();
    expect([await reasonOf(open.code, { customer }), asked]).toEqual([null, 0]);
    const customerGroupIds = [encodeId('grp', newUuid()), encodeId('grp', group)];
    const closed = await promotionOf({ conditions: { customerGroupIds } });
    expect([await reasonOf(closed.code, { customer }), asked]).toEqual([null, 1]);
    const unreachable = { ...guest, groupIds: async () => null };
    expect(await reasonOf(closed.code, { customer: unreachable })).toBe('CODE_UNAVAILABLE');
  });
});
