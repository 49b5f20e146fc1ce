import { createHash } from 'node:crypto';
import { readSettings } from '../../platform/config/settings';
import { connectDatabase } from '../../platform/database/data-source';
import type { Database } from '../../platform/database/database';
import type { SubgraphRuntime } from '../../platform/federation/subgraph-definition';
import { ServiceSecret } from '../../platform/identity/service-secret';
import { decodeId, encodeId, newUuid } from '../../platform/ids/typed-id';
import { createLogger } from '../../platform/log/logger';
import { orderPayments, testWebhookKey } from '../../subgraphs/order/order-payments';
import type { OrderDraft } from '../../subgraphs/order/orders/order-draft';
import { placeOrder } from '../../subgraphs/order/orders/place-order';
import type { Payments } from '../../subgraphs/order/payment/payments';
import { deliverTestWebhook } from '../../subgraphs/order/payment/test-provider/deliver-test-webhooks';
import { orderSubgraph } from '../../subgraphs/order/start';
import { allocateStock } from '../../subgraphs/order/stock/allocate-stock';
import { reserveStock } from '../../subgraphs/order/stock/reserve-stock';
import { computeTotals } from '../../subgraphs/order/totals/compute-totals';

/** What an order is made of; what is left out has a plain value. */
export interface OrderWanted {
  /** Units of each line. */
  quantities?: readonly number[];
  /** Minor units of one. */
  unitPrice?: bigint;
  currencyCode?: string;
  /** TypeID of the user; a guest without one. */
  userId?: string;
  email?: string;
  /** Keys of the variants, one a line. */
  variantIds?: readonly string[];
  /** Method token of the test provider; `null` for an order that is not paid for at all. */
  method?: string | null;
  /** Whether the money is taken as well. */
  capture?: boolean;
  /** Whether the units are taken out of stock, of which there must be enough. */
  allocate?: boolean;
  firstName?: string;
  /** Minor units that a promotion takes off the first line. */
  discount?: bigint;
}

/** An order that was placed. */
export interface PlacedOrder {
  uuid: string;
  id: string;
  number: string;
  token: string;
  checkoutId: string;
  paymentId: string | null;
  lineIds: string[];
  variantIds: string[];
}

/** A refund that was made elsewhere. */
export interface ForeignRefund {
  /** Minor units. */
  amount: bigint;
  status: 'PENDING' | 'SUCCEEDED';
  /** The provider's own name of it. */
  reference: string;
}

/** Places orders as a checkout does, without one: what happens to an order begins where a checkout ends. */
export interface OrderPlacer {
  database: Database;
  payments: Payments;
  place(wanted?: OrderWanted): Promise<PlacedOrder>;
  /** Hands in what somebody gave back at the provider's own dashboard. */
  giveBackElsewhere(order: PlacedOrder, refund: ForeignRefund): Promise<void>;
  close(): Promise<void>;
}

/** The token of every guest's order of these tests. */
export const guestToken = 'the-token-of-the-guest';

const guestTokenHash = createHash('sha256').update(guestToken).digest();

function draftOf(wanted: OrderWanted): OrderDraft {
  const { quantities = [2, 1], unitPrice = 1_000n, currencyCode = 'EUR', userId, discount = 0n } = wanted;
  const lines = quantities.map((quantity, index) => ({
    cartLineId: newUuid(),
    variantId: wanted.variantIds?.[index] ?? newUuid(),
    productId: newUuid(),
    sku: `SHIRT-${index + 1}`,
    productTitle: `Shirt ${index + 1}`,
    variantTitle: 'M',
    options: [{ name: 'Size', value: 'M' }],
    imageUrl: null,
    quantity,
    unitPrice,
    weightGrams: 200,
    requiresShipping: true,
  }));
  const promotion = {
    id: newUuid(),
    title: 'Off',
    code: 'OFF',
    priority: 1,
    combines: true,
    effect: { kind: 'AMOUNT' as const, amount: discount, currencyCode },
    conditions: { minSubtotal: null, productIds: [lines[0]?.productId as string], collectionIds: [] },
  };
  const rate = { ppm: 190_000, title: 'VAT' };
  const totals = computeTotals({
    currencyCode,
    lines: lines.map((line) => ({ ...line, key: line.cartLineId, collectionIds: [], taxable: true })),
    promotions: discount > 0n ? [promotion] : [],
    delivery: { id: newUuid(), title: 'Post', price: 500n },
    taxes: {
      pricesIncludeTax: true,
      lineRates: new Map(lines.map((line) => [line.cartLineId, rate])),
      deliveryRate: rate,
    },
  });
  const names = { firstName: wanted.firstName ?? 'Ada', lastName: 'Lovelace', company: null };
  const street = { line1: 'Main Street 1', line2: null, city: 'Bonn', region: null, postalCode: '53111' };
  return {
    userId: userId === undefined ? null : decodeId('user', userId),
    email: wanted.email ?? 'ada@example.com',
    tokenHash: userId === undefined ? guestTokenHash : null,
    currencyCode,
    note: null,
    shippingAddress: { ...names, ...street, countryCode: 'DE', phone: null },
    billingAddress: null,
    delivery: { title: 'Post' },
    lines,
    totals,
  };
}

/** Pays as a checkout does: nothing is called inside a transaction. */
async function pay(
  placer: Pick<OrderPlacer, 'database' | 'payments'>,
  method: string,
  checkoutId: string,
  quote: OrderDraft,
) {
  const { currencyCode, email, totals } = quote;
  const start = { checkoutId, provider: 'test', method, amount: totals.total, currencyCode, email };
  const { paymentId, operationId } = await placer.database.transaction((transaction) =>
    placer.payments.startPayment(transaction, start),
  );
  await placer.payments.run(operationId);
  return paymentId;
}

async function placeOne(placer: Pick<OrderPlacer, 'database' | 'payments'>, wanted: OrderWanted): Promise<PlacedOrder> {
  const { database, payments } = placer;
  const { method = 'test_ok', capture = true, allocate = false } = wanted;
  const quote = draftOf(wanted);
  const [checkoutId, orderId] = [newUuid(), newUuid()];
  const paymentId = method === null ? null : await pay(placer, method, checkoutId, quote);
  const stateOfPayment = method === null ? ('PAID' as const) : ('AUTHORIZED' as const);
  const placed = await database.transaction(async (transaction) => {
    if (allocate) await reserveStock(transaction, { checkoutId, lines: quote.lines });
    const order = await placeOrder(transaction, { orderId, checkoutId, paymentId, quote, stateOfPayment });
    if (paymentId !== null) await payments.attachOrder(transaction, paymentId, orderId);
    if (allocate) await allocateStock(transaction, { checkoutId, orderId, lines: order.lines });
    const operation = paymentId !== null && capture ? await payments.startCapture(transaction, paymentId) : null;
    return { ...order, operation };
  });
  if (placed.operation !== null) await payments.run(placed.operation);
  return {
    uuid: orderId,
    id: encodeId('ord', orderId),
    number: String(placed.number),
    token: guestToken,
    checkoutId,
    paymentId,
    lineIds: placed.lines.map((line) => encodeId('oln', line.orderLineId)),
    variantIds: placed.lines.map((line) => line.variantId),
  };
}

/** The provider's message of a refund that it was not asked for by us. */
async function foreignRefund(database: Database, { paymentId }: PlacedOrder, refund: ForeignRefund): Promise<string> {
  const [charge] = await database.query<{ id: string; amount: string; currency_code: string }>(
    'select id, amount, currency_code from test_provider_charge where payment_id = $1',
    [paymentId],
  );
  const {
    id,
    amount: total,
    currency_code: currencyCode,
  } = charge as { id: string; amount: string; currency_code: string };
  const answer = { operationId: null, code: null, message: null };
  return JSON.stringify({
    id: newUuid(),
    type: 'refund.succeeded',
    account: 'test',
    charge: { id, paymentId, amount: total, currencyCode },
    fact: { kind: 'REFUND', ...refund, amount: String(refund.amount), ...answer },
  });
}

/** @param databaseUrl of a running order subgraph: what is placed here is seen there */
export async function startOrderPlacer(databaseUrl: string): Promise<OrderPlacer> {
  const { entities, migrations } = orderSubgraph;
  const log = createLogger({ level: 'fatal', name: 'test' });
  const connection = await connectDatabase({
    subgraph: 'order',
    url: databaseUrl,
    poolSize: 4,
    entities,
    migrations,
    log,
  });
  const { database } = connection;
  const runtime: SubgraphRuntime = {
    settings: readSettings({}),
    secret: new ServiceSecret('a-secret-that-only-the-tests-know-of'),
    database,
    log,
    peer: () => {
      throw new Error('Whoever places an order asks no other subgraph.');
    },
  };
  const payments = orderPayments(runtime);
  const placer = { database, payments };
  return {
    ...placer,
    place: (wanted = {}) => placeOne(placer, wanted),
    async giveBackElsewhere(order, refund) {
      const body = await foreignRefund(database, order, refund);
      await deliverTestWebhook(payments, testWebhookKey(runtime), body);
    },
    close: connection.close,
  };
}
