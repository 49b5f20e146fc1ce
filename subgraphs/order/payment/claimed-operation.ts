import type { ClaimedRow } from './claim-operation.store';
import type { OperationKind, ProviderRequest } from './payment-provider';

/** An operation that this process may ask its provider for. */
export interface ClaimedOperation {
  kind: OperationKind;
  provider: string;
  /** The order that the payment paid when the operation was claimed. */
  orderId: string | null;
  request: ProviderRequest;
}

/** A claimed operation as its provider is asked for it. */
export function toClaimed(row: ClaimedRow): ClaimedOperation {
  return {
    kind: row.kind,
    provider: row.provider,
    orderId: row.order_id,
    request: {
      operationId: row.id,
      paymentId: row.payment_id,
      method: row.method,
      amount: BigInt(row.amount),
      currencyCode: row.currency_code,
      email: row.email,
      reference: row.reference,
      repeated: row.attempts > 1,
      startedAt: row.created_at,
    },
  };
}
