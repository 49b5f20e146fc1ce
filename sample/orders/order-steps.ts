import { fromMinorUnits, toMinorUnits } from '../../platform/money/minor-units';
import type { OrderStep } from './order-life';
import type { PlacedOrder } from './placed-order';

/** Part of the total that makes up for something. */
const goodwillShare = 10n;

/** Everything of an order, or one unit of its first line. */
type Units = 'ALL' | 'ONE';

function unitsOf({ lines }: PlacedOrder, units: Units) {
  const all = lines.nodes.map(({ id, orderedQuantity }) => ({ lineId: id, quantity: orderedQuantity }));
  return units === 'ALL' ? all : all.slice(0, 1).map(({ lineId }) => ({ lineId, quantity: 1 }));
}

const send =
  (isOne: boolean): OrderStep =>
  ({ order }) => {
    const tracking = { company: 'Sample Parcel', number: order.id.slice(-10).toUpperCase() };
    const value = { tracking, ...(isOne && { lines: unitsOf(order, 'ONE') }) };
    return {
      field: 'fulfillmentCreate',
      id: ['orderId', order.id],
      input: ['FulfillmentCreateInput', value],
      makes: 'fulfillment',
    };
  };

const expectBack =
  (units: Units): OrderStep =>
  ({ order }) => ({
    field: 'returnCreate',
    id: ['orderId', order.id],
    input: ['ReturnCreateInput', { lines: unitsOf(order, units), reason: 'It does not fit.' }],
    makes: 'return',
  });

const receive =
  (units: Units): OrderStep =>
  ({ order, returnId }) => {
    const lines = unitsOf(order, units).map((line) => ({ ...line, restock: true }));
    return { field: 'returnReceive', id: ['id', returnId], input: ['ReturnReceiveInput', { lines }] };
  };

const refund =
  (reason: string, what: (order: PlacedOrder) => object): OrderStep =>
  ({ order }) => ({
    field: 'refundCreate',
    id: ['orderId', order.id],
    input: ['RefundCreateInput', { reason, ...what(order) }],
  });

function partOfTotal({ total, currencyCode }: PlacedOrder, share: bigint): object {
  const amount = fromMinorUnits(toMinorUnits(total.amount, currencyCode) / share, currencyCode);
  return { amount: { amount, currencyCode } };
}

const refundSome = refund('For the long wait.', (order) => partOfTotal(order, goodwillShare));

const cancel =
  (giveBack: boolean): OrderStep =>
  ({ order }) => ({
    field: 'orderCancel',
    id: ['id', order.id],
    input: ['OrderCancelInput', { reason: 'Ordered by mistake.', refund: giveBack }],
  });

/** Takes one unit of the first line out. */
const edit: OrderStep = ({ order }) => {
  const lines = order.lines.nodes
    .slice(0, 1)
    .map(({ id, orderedQuantity }) => ({ lineId: id, quantity: orderedQuantity - 1 }));
  return { field: 'orderEdit', id: ['id', order.id], input: ['OrderEditInput', { lines, reason: 'One is enough.' }] };
};

/** What staff do with orders. */
export const steps = {
  /** Sends what is not sent yet. */
  send: send(false),
  /** Sends one unit of the first line. */
  sendOne: send(true),
  /** What was sent last arrived. */
  deliver: ({ fulfillmentId }) => ({ field: 'fulfillmentMarkDelivered', id: ['id', fulfillmentId] }),
  /** What was sent last was not sent after all. */
  unsend: ({ fulfillmentId }) => ({
    field: 'fulfillmentCancel',
    id: ['id', fulfillmentId],
    input: ['FulfillmentCancelInput', {}],
  }),
  expectAllBack: expectBack('ALL'),
  expectOneBack: expectBack('ONE'),
  /** What was expected back came, and goes on the shelf. */
  receiveAll: receive('ALL'),
  receiveOne: receive('ONE'),
  /** Gives everything back that was paid. */
  refundAll: refund('Lost on its way.', (order) => partOfTotal(order, 1n)),
  /** Makes up for something. */
  refundSome,
  /** The bank does not take the money back. */
  refundInVain: (lived) => ({ ...refundSome(lived), refusedWith: 'REFUND_DECLINED' }),
  /** Gives back what one unit of the first line cost. */
  refundOne: refund('It came back.', (order) => ({ lines: unitsOf(order, 'ONE') })),
  edit,
  cancel: cancel(true),
  /** Calls it off, and keeps the money. */
  cancelUnrefunded: cancel(false),
} as const satisfies Record<string, OrderStep>;
