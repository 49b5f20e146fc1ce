import type { Viewer } from '../../platform/identity/viewer';
import type { TestSubgraph } from './test-subgraph';

/** A buyer's cart; the token is a guest's. */
export interface TestCart {
  id: string;
  token: string | null;
}

/** Somebody who can be written to, at a place that exists. */
export const testAddress = {
  firstName: 'Ada',
  line1: 'Main Street 1',
  city: 'Berlin',
  postalCode: '10115',
  countryCode: 'DE',
};

const createCart = /* GraphQL */ `
  mutation Fill($input: CartCreateInput!) {
    cartCreate(input: $input) { cart { id } token userErrors { code } }
  }
`;

/** What is in a cart. */
export interface TestCartLine {
  variantId: string;
  quantity: number;
}

/** Fills a cart that can be paid: it has an e-mail address and a shipping address. @param viewer a guest when left out */
export async function fillCart(
  order: Pick<TestSubgraph, 'execute'>,
  lines: readonly TestCartLine[],
  { currencyCode = 'EUR', viewer }: { currencyCode?: string; viewer?: Viewer } = {},
): Promise<TestCart> {
  const input = { currencyCode, lines, email: 'ada@example.com', shippingAddress: testAddress };
  const { data, errors } = await order.execute<{
    cartCreate: { cart: { id: string } | null; token: string | null; userErrors: { code: string }[] };
  }>(createCart, { input }, viewer);
  const created = data?.cartCreate;
  if (!created?.cart) throw new Error(`The test's cart was refused: ${JSON.stringify(errors ?? created?.userErrors)}`);
  return { id: created.cart.id, token: created.token };
}

/** What a checkout answers. */
export interface TestCompletion {
  order: { id: string; number: string; paymentStatus: string } | null;
  checkout: { id: string; state: string } | null;
  userErrors: { code: string; lineId: string | null; available: number | null }[];
}

const completeCheckout = /* GraphQL */ `
  mutation Complete($cartId: ID!, $token: String, $input: CheckoutCompleteInput!) {
    checkoutComplete(cartId: $cartId, token: $token, input: $input) {
      order { id number paymentStatus }
      checkout { id state }
      userErrors { code lineId available }
    }
  }
`;

/** How a test pays; by the test provider's `test_ok` when left out. */
export interface TestPayment {
  /** `null` for no payment at all. */
  provider?: string | null;
  method?: string;
  checkoutId?: string;
  expectedTotal?: string;
  idempotencyKey?: string;
  viewer?: Viewer;
}

/** Pays a cart. @throws when the answer is an error and not a refusal */
export async function payCart(
  order: Pick<TestSubgraph, 'execute'>,
  cart: TestCart,
  { provider = 'test', method = 'test_ok', viewer, ...input }: TestPayment = {},
): Promise<TestCompletion> {
  const payment = provider === null ? null : { provider, method };
  const { data, errors } = await order.execute<{ checkoutComplete: TestCompletion }>(
    completeCheckout,
    { cartId: cart.id, token: cart.token, input: { payment, ...input } },
    viewer,
  );
  if (errors || !data) throw new Error(`checkoutComplete failed: ${JSON.stringify(errors)}`);
  return data.checkoutComplete;
}

/** A reservation, or why there is none. */
export interface TestReservation {
  checkout: { id: string; state: string; total: { amount: string } } | null;
  userErrors: { code: string }[];
}

const begin = /* GraphQL */ `
  mutation Begin($cartId: ID!, $token: String) {
    checkoutBegin(cartId: $cartId, token: $token) { checkout { id state total { amount } } userErrors { code } }
  }
`;

/** Reserves what is in a cart. */
export async function beginCheckout(order: Pick<TestSubgraph, 'execute'>, cart: TestCart): Promise<TestReservation> {
  const variables = { cartId: cart.id, token: cart.token };
  const { data, errors } = await order.execute<{ checkoutBegin: TestReservation }>(begin, variables);
  if (errors || !data) throw new Error(`checkoutBegin failed: ${JSON.stringify(errors)}`);
  return data.checkoutBegin;
}
