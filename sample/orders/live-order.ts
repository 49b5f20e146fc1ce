import type { GraphClient } from '../../platform/graph-client/graph-client';
import { mutate, StepRefused } from './ask-graph';
import type { LivedOrder, OrderLife, StaffMutation } from './order-life';
import type { OrderStanding } from './order-standing';
import type { PlacedOrder } from './placed-order';

interface StepPayload {
  readonly order: OrderStanding;
  readonly fulfillment?: { readonly id: string };
  readonly return?: { readonly id: string };
}

function documentOf({ field, id: [argument], input, makes }: StaffMutation): string {
  const made = makes ? `${makes} { id }` : '';
  return /* GraphQL */ `
    mutation SampleStep($id: ID!${input ? `, $input: ${input[0]}!` : ''}) {
      ${field}(${argument}: $id${input ? ', input: $input' : ''}) {
        order { status paymentStatus fulfillmentStatus }
        ${made}
        userErrors { message code }
      }
    }
  `;
}

/** One step. @returns null for a refusal that it was to meet: the order stands where it stood */
async function take(client: GraphClient, mutation: StaffMutation, key: string): Promise<StepPayload | null> {
  const { id, input, refusedWith } = mutation;
  const keyed = input && { input: { ...input[1], idempotencyKey: key } };
  try {
    return await mutate<StepPayload>(client, documentOf(mutation), { id: id[1], ...keyed });
  } catch (error) {
    if (error instanceof StepRefused && error.code === refusedWith) return null;
    throw error;
  }
}

/**
 * Leads an order through its life as staff do. What was done already, by a load that was interrupted, is not done again:
 * each step has its idempotency key.
 *
 * @returns where it stands then
 * @throws StepRefused
 */
export async function liveOrder(client: GraphClient, life: OrderLife, order: PlacedOrder): Promise<OrderStanding> {
  let lived: LivedOrder = { order, fulfillmentId: null, returnId: null };
  let standing: OrderStanding = order;
  for (const [index, step] of life.steps.entries()) {
    const payload = await take(client, step(lived), `${order.id}/${index + 1}`);
    if (!payload) continue;
    standing = payload.order;
    lived = {
      order,
      fulfillmentId: payload.fulfillment?.id ?? lived.fulfillmentId,
      returnId: payload.return?.id ?? lived.returnId,
    };
  }
  return standing;
}
