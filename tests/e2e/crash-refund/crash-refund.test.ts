import { newUuid, tryDecodeId } from '../../../platform/ids/typed-id';
import { askUntilDeath } from '../../kit/ask-until-death';
import { fillCart, payCart } from '../../kit/buy-cart';
import { type OrderPlacer, startOrderPlacer } from '../../kit/placed-orders';
import { runSql } from '../../kit/run-sql';
import { sell, startShop, type TestShop } from '../../kit/start-shop';
import { staffViewer } from '../../kit/test-subgraph';
import { violationsOf } from '../../kit/violations-of';

/** The process dies at a step of giving money back: it goes back once, without anybody asking again. */

let shop: TestShop;
let shirt: string;
/** Does what a worker of another process does. */
let worker: OrderPlacer;

beforeAll(async () => {
  shop = await startShop();
  [shirt] = (await sell(shop, [{ sku: 'shirt', prices: { EUR: '20.00' } }])) as [string];
  worker = await startOrderPlacer(shop.order.databaseUrl);
});
afterAll(async () => {
  await worker?.close();
  await shop?.close();
});

const refund = /* GraphQL */ `
  mutation ($id: ID!, $input: RefundCreateInput!) {
    refundCreate(orderId: $id, input: $input) { refund { status } userErrors { code } }
  }
`;
const cancel = /* GraphQL */ `
  mutation ($id: ID!, $input: OrderCancelInput!) { orderCancel(id: $id, input: $input) { order { id } userErrors { code } } }
`;
const edit = /* GraphQL */ `
  mutation ($id: ID!, $input: OrderEditInput!) { orderEdit(id: $id, input: $input) { order { id } userErrors { code } } }
`;

const firstLine = 'query($id: ID!) { order(id: $id) { lines(first: 1) { nodes { id } } } }';

/** An order of three shirts, paid: 60.00. */
async function buy() {
  const cart = await fillCart(shop.order, [{ variantId: shirt, quantity: 3 }]);
  const { order } = await payCart(shop.order, cart);
  const id = order?.id as string;
  const { data } = await shop.order.execute<{ order: { lines: { nodes: { id: string }[] } } }>(
    firstLine,
    { id },
    staffViewer,
  );
  return { id, lineId: data?.order.lines.nodes[0]?.id as string };
}

type Bought = Awaited<ReturnType<typeof buy>>;

/** What of an order's money is where, as the order says and as the provider does. */
async function moneyOf({ id }: Bought): Promise<string> {
  const sql = `select o.status, o.payment_status, o.refunded, t.refunded as given,
      (select string_agg(r.status, ' ') from refund r where r.order_id = o.id) as refunds
    from customer_order o join test_provider_charge t on t.payment_id = o.payment_id where o.id = $1`;
  const [row] = await runSql<Record<string, string | null>>(shop.order, sql, [tryDecodeId('ord', id)]);
  const { status, payment_status, refunded, given, refunds } = row as Record<string, string | null>;
  return `${status} ${payment_status}, refunds ${refunds ?? 'none'}, refunded ${refunded}, by the provider ${given}`;
}

/** Lets the leases of the dead pass, and does what a worker finds due then. */
async function recover(): Promise<void> {
  const sql =
    'update payment_operation set next_attempt_at = now(), leased_until = null where next_attempt_at is not null';
  await runSql(shop.order, sql);
  while ((await worker.payments.runDue(new AbortController().signal)) > 0) await runSql(shop.order, sql);
}

const requests = {
  refund: (_: Bought) => ({ query: refund, input: { amount: { amount: '25', currencyCode: 'EUR' } } }),
  cancel: (_: Bought) => ({ query: cancel, input: {} }),
  edit: ({ lineId }: Bought) => ({ query: edit, input: { lines: [{ lineId, quantity: 2 }] } }),
};

const untouched = 'OPEN PAID, refunds none, refunded 0, by the provider 0';
const asked = 'OPEN PAID, refunds PENDING, refunded 0, by the provider 0';
const given = 'OPEN PAID, refunds PENDING, refunded 0, by the provider 2500';
const refunded = 'OPEN PARTIALLY_REFUNDED, refunds SUCCEEDED, refunded 2500, by the provider 2500';
const cancelling = 'CANCELLED PAID, refunds PENDING, refunded 0, by the provider 0';
const cancelled = 'CANCELLED REFUNDED, refunds SUCCEEDED, refunded 6000, by the provider 6000';
const editing = 'OPEN PAID, refunds PENDING, refunded 0, by the provider 0';
const edited = 'OPEN PARTIALLY_REFUNDED, refunds SUCCEEDED, refunded 2000, by the provider 2000';

interface Death {
  request: keyof typeof requests;
  crashAt: string;
  /** What the process leaves. */
  left: string;
  /** What the worker makes of it. */
  recovered: string;
  /** What the same request, sent again, finds or does. */
  repeated: string;
}

const deaths: Death[] = [
  { request: 'refund', crashAt: 'refund:before-commit', left: untouched, recovered: untouched, repeated: refunded },
  { request: 'refund', crashAt: 'refund:after-record', left: asked, recovered: refunded, repeated: refunded },
  { request: 'refund', crashAt: 'payment:after-call', left: given, recovered: refunded, repeated: refunded },
  { request: 'refund', crashAt: 'refund:after-settle', left: refunded, recovered: refunded, repeated: refunded },
  { request: 'cancel', crashAt: 'refund:after-record', left: cancelling, recovered: cancelled, repeated: cancelled },
  { request: 'edit', crashAt: 'refund:after-record', left: editing, recovered: edited, repeated: edited },
];

test.each(deaths)(
  '$request, dead at $crashAt',
  async ({ request, crashAt, left, recovered, repeated }) => {
    const order = await buy();
    const { query, input } = requests[request](order);
    const variables = { id: order.id, input: { ...input, idempotencyKey: newUuid() } };
    await askUntilDeath(shop.order, { query, variables, crashAt });
    expect(await moneyOf(order)).toBe(left);
    expect(await violationsOf(shop.order.databaseUrl)).toEqual([]);
    await recover();
    expect(await moneyOf(order)).toBe(recovered);
    for (const _ of ['once', 'again']) {
      expect((await shop.order.execute(query, variables, staffViewer)).errors).toBeUndefined();
      expect(await moneyOf(order)).toBe(repeated);
    }
    expect(await violationsOf(shop.order.databaseUrl)).toEqual([]);
  },
  60_000,
);
