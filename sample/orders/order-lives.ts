import type { OrderLife, OrderStep } from './order-life';
import { steps } from './order-steps';

const { send, sendOne, deliver, unsend, refundAll, refundSome, edit, cancel, cancelUnrefunded } = steps;
const allComesBack = [steps.expectAllBack, steps.receiveAll];
const oneComesBack = [steps.expectOneBack, steps.receiveOne, steps.refundOne];

/** @param ends statuses of the order, its money and its goods, in words */
function life(ends: string, lived: readonly OrderStep[], { method = 'test_ok', weight = 0 } = {}): OrderLife {
  const [status = '', paymentStatus = '', fulfillmentStatus = ''] = ends.split(' ');
  return { method, steps: lived, ends: { status, paymentStatus, fulfillmentStatus }, weight };
}

/** The money is held, and cannot be taken. */
const untaken = { method: 'test_capture_decline' };

/**
 * Every way in which an order can stand, at least once. `PENDING` is not among them: an order is placed when its money is
 * held. Money is let go (`VOIDED`) by a cancellation only, of which nothing can have been sent.
 */
export const orderLives: readonly OrderLife[] = [
  life('COMPLETED PAID FULFILLED', [send, deliver], { weight: 12 }),
  life('OPEN PAID UNFULFILLED', [], { weight: 8 }),
  life('COMPLETED PAID FULFILLED', [send], { weight: 4 }),
  life('OPEN PAID PARTIALLY_FULFILLED', [sendOne], { weight: 2 }),
  life('COMPLETED PAID FULFILLED', [sendOne, deliver, send, deliver], { weight: 1 }),
  life('CANCELLED REFUNDED UNFULFILLED', [cancel], { weight: 1 }),
  life('COMPLETED REFUNDED RETURNED', [send, deliver, ...allComesBack, refundAll], { weight: 1 }),
  life('COMPLETED PARTIALLY_REFUNDED FULFILLED', [send, deliver, ...oneComesBack]),
  life('OPEN PARTIALLY_REFUNDED UNFULFILLED', [edit]),
  life('OPEN AUTHORIZED UNFULFILLED', [], untaken),
  life('CANCELLED VOIDED UNFULFILLED', [cancel], untaken),
  // On its way back, and not there yet.
  life('COMPLETED PAID FULFILLED', [send, deliver, steps.expectAllBack]),
  life('COMPLETED PAID RETURNED', [send, deliver, ...allComesBack]),
  life('COMPLETED PARTIALLY_REFUNDED RETURNED', [send, deliver, ...allComesBack, refundSome]),
  life('COMPLETED REFUNDED FULFILLED', [send, refundAll]),
  life('OPEN PARTIALLY_REFUNDED PARTIALLY_FULFILLED', [sendOne, refundSome]),
  life('OPEN REFUNDED UNFULFILLED', [refundAll]),
  life('OPEN REFUNDED PARTIALLY_FULFILLED', [sendOne, refundAll]),
  life('OPEN AUTHORIZED PARTIALLY_FULFILLED', [sendOne], untaken),
  life('OPEN AUTHORIZED FULFILLED', [send], untaken),
  life('OPEN AUTHORIZED RETURNED', [send, ...allComesBack], untaken),
  life('CANCELLED PAID UNFULFILLED', [cancelUnrefunded]),
  life('CANCELLED PARTIALLY_REFUNDED UNFULFILLED', [refundSome, cancelUnrefunded]),
  life('OPEN PAID UNFULFILLED', [send, unsend]),
  life('COMPLETED PAID FULFILLED', [send, deliver, steps.refundInVain], { method: 'test_refund_decline' }),
];
