import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

const operation = (name) =>
  readFileSync(join(import.meta.dirname, '../../schema/operations', `${name}.graphql`), 'utf8');
const createCart = operation('create-cart');
const setDetails = operation('set-cart-details');
const complete = operation('complete-checkout');
const readOrder = operation('order');

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Closes the connections. After seconds without a request the server does so, perhaps just when the next one is sent. */
export const hangUp = () => agent.destroy();

/** Sends one operation. @returns its data */
export async function send(url, query, variables, headers = {}) {
  const body = JSON.stringify({ query, variables });
  const sent = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers };
  const text = await new Promise((resolve, reject) => {
    const call = request(new URL('/graphql', url), { method: 'POST', agent, headers: sent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
  const { data, errors } = JSON.parse(text);
  if (errors) throw new Error(JSON.stringify(errors[0]));
  return data;
}

const address = { firstName: 'Ada', line1: 'Main Street 1', city: 'Berlin', postalCode: '10115', countryCode: 'DE' };

/** Fills a guest's cart, says where it goes and chooses the way: three requests. */
export async function fillCart(url, lines) {
  const { cartCreate } = await send(url, createCart, { input: { currencyCode: 'EUR', lines } });
  assert.deepEqual(cartCreate.userErrors, []);
  const claim = { cartId: cartCreate.cart.id, token: cartCreate.token };
  const details = { email: `${claim.cartId}@example.com`, shippingAddress: address };
  const { cartDetailsSet: addressed } = await send(url, setDetails, { ...claim, input: details });
  const deliveryOptionId = addressed.cart.deliveryOptions[0].id;
  const { cartDetailsSet: chosen } = await send(url, setDetails, { ...claim, input: { deliveryOptionId } });
  assert.deepEqual(chosen.userErrors, []);
  return { claim, total: chosen.cart.total.amount };
}

/** Pays it: the fourth. @returns the order, or null with the code of the refusal */
export async function pay(url, { claim, total }) {
  const payment = { provider: 'test', method: 'test_ok' };
  const input = { payment, expectedTotal: total, idempotencyKey: randomUUID() };
  const { checkoutComplete } = await send(url, complete, { ...claim, input });
  const [refusal] = checkoutComplete.userErrors;
  return { order: checkoutComplete.order, code: refusal?.code ?? null };
}

const cents = ({ amount }) => Math.round(Number(amount) * 100);

/** Reads an order back, and adds up what it says. */
export async function checkOrder(url, { claim, total }, { id }) {
  const { order } = await send(url, readOrder, { id, token: claim.token });
  const lines = order.lines.nodes.reduce((sum, line) => sum + cents(line.total), 0);
  assert.equal(order.lines.nodes.length, 2);
  assert.equal(order.paymentStatus, 'PAID');
  assert.equal(order.total.amount, total);
  // Prices include tax in Germany: it is in the lines.
  assert.equal(lines + cents(order.deliveryTotal), cents(order.total));
}
