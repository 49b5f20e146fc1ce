import type { EventMoney } from './event-money';

/** `payment.refunded`: the provider gave money back. Its entity is the `Payment`. */
export interface PaymentRefunded {
  version: 1;
  /** `pay_…` */
  paymentId: string;
  /** `ord_…`; `null` when a checkout was undone before there was an order. */
  orderId: string | null;
  /** `rfd_…`; `null` when a checkout was undone. */
  refundId: string | null;
  /** Given back now. */
  amount: EventMoney;
  /** Given back so far. */
  refunded: EventMoney;
}
