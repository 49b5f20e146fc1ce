import type { Database } from '../../../platform/database/database';
import type { OperationKind, WebhookHeaders } from './payment-provider';

/** Where a payment stands. It only goes forward; refunds show in its sums. */
export type PaymentState = 'STARTED' | 'PENDING' | 'AUTHORIZED' | 'CAPTURED' | 'VOIDED' | 'DECLINED';

/** A payment as it stands, in minor units. */
export interface PaymentSums {
  status: PaymentState;
  currencyCode: string;
  amount: bigint;
  authorized: bigint;
  captured: bigint;
  /** Asked back of the provider, and not answered yet. */
  refunding: bigint;
  refunded: bigint;
}

/** What to pay. */
export interface PaymentStart {
  checkoutId: string;
  /** Name of a provider that is set up; see `Payments.hasProvider`. */
  provider: string;
  /** The provider's token for the buyer's means of payment. */
  method: string;
  /** Minor units, above 0: what costs nothing needs no payment. */
  amount: bigint;
  currencyCode: string;
  email: string | null;
}

/** What to give back. */
export interface RefundStart {
  paymentId: string;
  /** Minor units, above 0. */
  amount: bigint;
  /** One refund, one operation. */
  refundId: string;
}

/** What came of an operation, as far as it is known. */
export type OperationOutcome =
  | { status: 'SUCCEEDED' }
  /** The provider, or the buyer at `redirectUrl`, is not done; `onSettled` tells when it is. */
  | { status: 'PENDING'; redirectUrl: string | null }
  | { status: 'DECLINED'; code: string; message: string }
  /** No answer yet, or another process is asking. It is asked again by the worker, and may be by anyone. */
  | { status: 'UNKNOWN' };

/** What became known of an operation, told once for each change of its status. */
export interface Settlement {
  paymentId: string;
  checkoutId: string;
  orderId: string | null;
  /** The operation; of one that was done at the provider's own dashboard, the record that was made of it. */
  operationId: string;
  kind: OperationKind;
  status: 'SUCCEEDED' | 'PENDING' | 'DECLINED';
  /** Minor units that it moved, or was to move. */
  amount: bigint;
  /** `null` for what is no refund, and for refunds that were made in the provider's dashboard. */
  refundId: string | null;
  /** Why it was declined. */
  code: string | null;
  message: string | null;
  /** After it. */
  payment: PaymentSums;
  /** Whether the caller of `run` goes on in the same transaction: then nobody has to be woken. */
  driven: boolean;
}

/** Told inside the transaction that records it: what follows from it is one commit with it. */
export type OnSettled = (transaction: Database, settlement: Settlement) => Promise<void>;

/** Why a webhook was refused. A refused one is recorded nowhere and changes nothing. */
export type WebhookRefusal =
  | 'WEBHOOK_UNKNOWN_PROVIDER'
  | 'WEBHOOK_SIGNATURE_INVALID'
  | 'WEBHOOK_OTHER_ACCOUNT'
  | 'WEBHOOK_UNKNOWN_PAYMENT'
  /** A refund of what is not known to be captured yet: taken in when it is sent again. */
  | 'WEBHOOK_TOO_EARLY';

/** What was done with a webhook. */
export type WebhookOutcome = { outcome: 'APPLIED' | 'DUPLICATE' | 'IGNORED' } | { refusal: WebhookRefusal };

/** Takes an order's row for the running transaction. */
export type LockOrder = (transaction: Database, orderId: string) => Promise<unknown>;

/**
 * Payments, of whatever provider. The `start…` functions record inside the caller's transaction what is to be asked of
 * the provider; `run` asks, once that transaction is committed. Whoever dies in between is followed by the worker.
 *
 * Rows are taken in this order, so that nobody waits in a circle: the order, the payment, then cart, checkout, stock and
 * promotions. Whoever changes an order takes its row before it calls a `start…`; what records an outcome takes the order
 * first too (`lockOrder`), where there was one when the operation was recorded.
 */
export interface Payments {
  /** Whether clients may pay with a provider of this name. */
  hasProvider(name: string): boolean;
  /**
   * Records a payment and its authorization. One payment that is alive a checkout: a second violates
   * `payment_checkout_key`.
   *
   * @throws GraphQLError `BAD_USER_INPUT` when the method is empty or longer than any provider's token
   */
  startPayment(transaction: Database, start: PaymentStart): Promise<{ paymentId: string; operationId: string }>;
  /**
   * Records the capture of an authorized payment; asked twice, the first operation is answered.
   *
   * @param start.amount minor units, when it is less than what was authorized: the rest is let go
   * @param start.orderId the order that is placed with the same commit: `attachOrder` in the same statement. What was
   *   captured before there was an order is `NOT_CAPTURABLE` then
   */
  startCapture(
    transaction: Database,
    paymentId: string,
    start?: { amount?: bigint; orderId?: string },
  ): Promise<string | 'NOT_CAPTURABLE'>;
  /**
   * Records that a payment is to be let go, also while its authorization is still unknown: running it finds out first.
   * Asked twice, the first operation is answered. What was captured, or is being captured, can only be refunded.
   */
  startVoid(transaction: Database, paymentId: string): Promise<string | 'NOT_VOIDABLE'>;
  /** Records a refund; guard and change are one statement: refunds at once never pass what was captured. */
  startRefund(transaction: Database, start: RefundStart): Promise<string | 'REFUND_EXCEEDS_CAPTURED'>;
  /** Says which order a payment pays. */
  attachOrder(transaction: Database, paymentId: string, orderId: string): Promise<void>;
  /**
   * Asks the provider for an operation that was committed, and records what it says. Never inside a transaction.
   *
   * @param within work of the caller's that is one commit with the record; it runs for SUCCEEDED, DECLINED and PENDING,
   *   also when a webhook was faster, and not for UNKNOWN. When it throws nothing is recorded, and the operation is asked for again.
   */
  run(
    operationId: string,
    within?: (transaction: Database, outcome: OperationOutcome) => Promise<void>,
  ): Promise<OperationOutcome>;
  /** Takes in a message of a provider. @param raw the body as it came, byte for byte */
  receiveWebhook(provider: string, raw: Buffer, headers: WebhookHeaders): Promise<WebhookOutcome>;
  /** Runs operations that are due. @returns how many were asked for */
  runDue(signal: AbortSignal): Promise<number>;
}
