import type { OrderStanding } from './order-standing';
import type { PlacedOrder } from './placed-order';

/** An order to which things happen, with what was made for it last. */
export interface LivedOrder {
  readonly order: PlacedOrder;
  readonly fulfillmentId: string | null;
  readonly returnId: string | null;
}

/** A mutation of the staff. */
export interface StaffMutation {
  readonly field: string;
  /** The argument that names an order, a fulfillment or a return, and its id. */
  readonly id: readonly [argument: 'id' | 'orderId', value: string | null];
  /** Type and value of its input, without the idempotency key; left out when it takes nothing but the id. */
  readonly input?: readonly [type: string, value: object];
  /** What it makes, by the field of its payload. */
  readonly makes?: 'fulfillment' | 'return';
  /** Code of the refusal that it is to meet. */
  readonly refusedWith?: string;
}

/** One thing that staff do with an order. It gives the same input however often it is asked: a repeat changes nothing. */
export type OrderStep = (lived: LivedOrder) => StaffMutation;

/** What happens to an order once it is placed, and where it then stands. */
export interface OrderLife {
  /** Token of the test provider that it is paid with. */
  readonly method: string;
  readonly steps: readonly OrderStep[];
  readonly ends: OrderStanding;
  /** How often it occurs, beside the others, once every life was lived. */
  readonly weight: number;
}
