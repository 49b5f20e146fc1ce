import type { GraphClient } from '../../platform/graph-client/graph-client';
import { mutate, StepRefused } from './ask-graph';
import type { FilledCart } from './fill-cart';
import { orderFields, type PlacedOrder } from './placed-order';
import { ProviderMissing } from './provider-missing';

const complete = /* GraphQL */ `
  mutation SampleCheckout($cartId: ID!, $token: String, $input: CheckoutCompleteInput!) {
    checkoutComplete(cartId: $cartId, token: $token, input: $input) {
      order { ${orderFields} }
      userErrors { message code }
    }
  }
`;
const deleteCart = /* GraphQL */ `
  mutation SampleCartDelete($cartId: ID!, $token: String) {
    cartDelete(cartId: $cartId, token: $token) { userErrors { message code } }
  }
`;

/**
 * Pays a cart with the test provider.
 *
 * @param method the provider's token for what happens
 * @throws ProviderMissing when it is off; the cart is taken away again
 * @throws StepRefused
 */
export async function completeCheckout(client: GraphClient, cart: FilledCart, method: string): Promise<PlacedOrder> {
  const input = { payment: { provider: 'test', method }, idempotencyKey: cart.cartId };
  try {
    const { order } = await mutate<{ order: PlacedOrder }>(client, complete, { ...cart, input });
    return order;
  } catch (error) {
    if (!(error instanceof StepRefused) || error.code !== 'PAYMENT_PROVIDER_UNKNOWN') throw error;
    await mutate(client, deleteCart, cart);
    throw new ProviderMissing(error.message);
  }
}
