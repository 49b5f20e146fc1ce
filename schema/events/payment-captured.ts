import type { EventMoney } from './event-money';

/** `payment.captured`: the provider took money. Its entity is the `Payment`. */
export interface PaymentCaptured {
  version: 1;
  /** `pay_…` */
  paymentId: string;
  /** `ord_…`; `null` while there is no order, which ends with one or with the money given back. */
  orderId: string | null;
  /** Taken now. */
  amount: EventMoney;
  /** Taken so far, what was given back included. */
  captured: EventMoney;
}
