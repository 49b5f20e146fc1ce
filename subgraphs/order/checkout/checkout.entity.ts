import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { CheckoutState } from './checkout-state';

/** Row of the table `checkout`: one attempt to buy what is in a cart. Every change is guarded by its `state`. */
@Entity({ name: 'checkout' })
@Unique('checkout_order_key', ['orderId'])
@Check(
  'checkout_state_check',
  `state in ('RESERVED', 'AUTHORIZING', 'PLACED', 'UNDOING', 'FAILED', 'CANCELLED', 'EXPIRED', 'SUPERSEDED')`,
)
@Check('checkout_total_check', 'total >= 0')
@Check('checkout_expiry_check', `(state = 'RESERVED') = (expires_at is not null)`)
@Index('checkout_active', ['cartId'], { unique: true, where: `state in ('RESERVED', 'AUTHORIZING')` })
@Index('checkout_request', ['cartId', 'idempotencyKey'], { unique: true, where: 'idempotency_key is not null' })
@Index('checkout_cart', ['cartId', 'id'])
@Index('checkout_expiry', ['expiresAt'], { where: 'expires_at is not null' })
@Index('checkout_ended', ['updatedAt'], {
  where: `payment_id is null and state in ('FAILED', 'CANCELLED', 'EXPIRED', 'SUPERSEDED')`,
})
@Index('checkout_due', ['nextStepAt'], { where: 'next_step_at is not null' })
export class CheckoutEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** No foreign key: a cart may be swept away, its checkouts stay. */
  @Column('uuid', { name: 'cart_id' })
  cartId!: string;

  /** The cart's version that `snapshot` was made of. */
  @Column('integer', { name: 'cart_version' })
  cartVersion!: number;

  /** The buyer, `null` for a guest. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  /** SHA-256 of the guest's token of the cart. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @Column('text')
  state!: CheckoutState;

  @Column('character', { name: 'currency_code', length: 3 })
  currencyCode!: string;

  /** What the buyer pays, in minor units. */
  @Column('bigint')
  total!: string;

  /** The quote as it was when stock was reserved: whatever moves later, the order is placed from this. `{}` once it ended. */
  @Column('jsonb')
  snapshot!: unknown;

  /** The id that the order gets or would have got: known before it is placed, so that placing twice is one order. */
  @Column('uuid', { name: 'order_id' })
  orderId!: string;

  /** `null` before a payment is recorded, and when there is nothing to pay. */
  @Column('uuid', { name: 'payment_id', nullable: true })
  paymentId!: string | null;

  /** The payment's authorization. */
  @Column('uuid', { name: 'operation_id', nullable: true })
  operationId!: string | null;

  /** The client's, unique within the cart. */
  @Column('text', { name: 'idempotency_key', nullable: true })
  idempotencyKey!: string | null;

  /** SHA-256 of what was asked for with the key, to tell a repeat from a reuse. */
  @Column('text', { name: 'request_digest', nullable: true })
  requestDigest!: string | null;

  /** Keys of requests that got this checkout's outcome though another request had begun it, each with its digest. */
  @Column('jsonb', { name: 'joined_requests', default: {} })
  joinedRequests!: Record<string, string>;

  @Column('text', { name: 'failure_code', nullable: true })
  failureCode!: string | null;

  /** For the buyer. */
  @Column('text', { name: 'failure_message', nullable: true })
  failureMessage!: string | null;

  /** The provider waits for the buyer (a bank's page), not we for the provider. */
  @Column('boolean', { name: 'waits_for_buyer', default: false })
  waitsForBuyer!: boolean;

  /** Where the buyer has to go for that. */
  @Column('text', { name: 'redirect_url', nullable: true })
  redirectUrl!: string | null;

  /** End of the reservation; `null` from the moment on that the provider is asked. */
  @Column('timestamptz', { name: 'expires_at', nullable: true })
  expiresAt!: Date | null;

  /** Who drives it: a request or a worker, of any process. */
  @Column('uuid', { name: 'lease_id', nullable: true })
  leaseId!: string | null;

  /** From then on anybody may take it over. */
  @Column('timestamptz', { name: 'leased_until', nullable: true })
  leasedUntil!: Date | null;

  /** When a worker has to look, `null` when nothing is left to do. */
  @Column('timestamptz', { name: 'next_step_at', nullable: true })
  nextStepAt!: Date | null;

  /** News of the payment came while somebody drove it: whoever leaves it must not put off the next look. */
  @Column('boolean', { default: false })
  woken!: boolean;

  /** Times that somebody took it up since it last moved. */
  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
