import { createHash } from 'node:crypto';
import type { Database } from '../../platform/database/database';
import { newUuid } from '../../platform/ids/typed-id';
import { placeOrder } from '../../subgraphs/order/orders/place-order';
import { allocateStock } from '../../subgraphs/order/stock/allocate-stock';
import { reserveStock } from '../../subgraphs/order/stock/reserve-stock';
import { computeTotals } from '../../subgraphs/order/totals/compute-totals';

/** What a test order is made of. */
export interface TestOrderOptions {
  /** Variants by uuid, a line each; a variant may stand on two lines. */
  lines: readonly { variantId: string; quantity: number }[];
  /** The user whose it is, by uuid; left out: a guest's. */
  userId?: string;
  /** The guest's token. */
  token?: string;
}

/** An order of a test: uuids, the lines in the order of the options. */
export interface TestOrder {
  orderId: string;
  lineIds: string[];
}

/** Lines that cost nothing: an order without a payment is as complete as `verify` wants it. */
function draftLines(lines: TestOrderOptions['lines']) {
  return lines.map(({ variantId, quantity }, index) => ({
    cartLineId: newUuid(),
    variantId,
    productId: newUuid(),
    sku: `TEST-${index}`,
    productTitle: `Thing ${index}`,
    variantTitle: null,
    options: [],
    imageUrl: null,
    quantity,
    unitPrice: 0n,
    weightGrams: 100,
    requiresShipping: true,
  }));
}

/**
 * Places an order as a checkout does, without cart and payment: units reserved and allocated, everything in one
 * transaction.
 *
 * @throws when there are too few units
 */
export async function placeTestOrder(database: Database, options: TestOrderOptions): Promise<TestOrder> {
  const { userId = null, token = 'guest' } = options;
  const [checkoutId, orderId] = [newUuid(), newUuid()];
  const lines = draftLines(options.lines);
  const totals = computeTotals({
    currencyCode: 'EUR',
    lines: lines.map((line) => ({ ...line, key: line.cartLineId, collectionIds: [], taxable: false })),
    promotions: [],
    delivery: null,
    taxes: null,
  });
  const quote = {
    userId,
    email: 'buyer@example.com',
    tokenHash: userId === null ? createHash('sha256').update(token).digest() : null,
    currencyCode: 'EUR',
    note: null,
    shippingAddress: null,
    billingAddress: null,
    delivery: null,
    lines,
    totals,
  };
  return database.transaction(async (transaction) => {
    if ((await reserveStock(transaction, { checkoutId, lines })) !== 'RESERVED') throw new Error('Too few units.');
    await transaction.query(
      `insert into checkout (id, cart_id, cart_version, state, currency_code, total, snapshot, order_id)
       values ($1, $2, 1, 'PLACED', 'EUR', 0, '{}', $3)`,
      [checkoutId, newUuid(), orderId],
    );
    const payment = { paymentId: null, stateOfPayment: 'PAID' } as const;
    const placed = await placeOrder(transaction, { orderId, checkoutId, quote, ...payment });
    await allocateStock(transaction, { checkoutId, orderId, lines: placed.lines });
    return { orderId, lineIds: placed.lines.map(({ orderLineId }) => orderLineId) };
  });
}
