import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PostalAddress } from '../addresses/postal-address';

/** Row of the table `cart`: of a user, or of the guest who has the token. */
@Entity({ name: 'cart' })
@Check('cart_owner_check', '(user_id is null) <> (token_hash is null)')
@Check('cart_completed_check', '(completed_at is null) = (order_id is null)')
@Index('cart_open_user_key', ['userId'], { unique: true, where: 'completed_at is null' })
@Index('cart_expiry', ['expiresAt'])
export class CartEntity {
  @PrimaryColumn('uuid')
  id!: string;

  /** A user of the user subgraph; no foreign key, because its table is not ours. */
  @Column('uuid', { name: 'user_id', nullable: true })
  userId!: string | null;

  /** SHA-256 of the guest's token: who reads the table cannot read the carts. */
  @Column('bytea', { name: 'token_hash', nullable: true })
  tokenHash!: Buffer | null;

  @Column('character', { name: 'currency_code', length: 3 })
  currencyCode!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  /** In lower case. */
  @Column('text', { nullable: true })
  email!: string | null;

  @Column('jsonb', { name: 'shipping_address', nullable: true })
  shippingAddress!: PostalAddress | null;

  @Column('jsonb', { name: 'billing_address', nullable: true })
  billingAddress!: PostalAddress | null;

  /** As whoever delivers calls it: another implementation than the built-in one has ids of its own. */
  @Column('text', { name: 'delivery_option_id', nullable: true })
  deliveryOptionId!: string | null;

  /** Promotion codes, in the order in which they were given. */
  @Column('text', { array: true, default: () => "'{}'" })
  codes!: string[];

  /** Goes up with each change of the cart, its lines or its codes. */
  @Column('integer', { default: 1 })
  version!: number;

  /** When it became an order; null for one that is open. */
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  completedAt!: Date | null;

  /** The order that it became. */
  @Column('uuid', { name: 'order_id', nullable: true })
  orderId!: string | null;

  /** The user's cart that this guest's one went into at sign-in: a repeat of the merge must find it. */
  @Column('uuid', { name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
