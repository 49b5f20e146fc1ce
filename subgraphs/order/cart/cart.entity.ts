import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `cart`: of a user, or of the guest who has the token. */
@Entity({ name: 'cart' })
@Unique('cart_user_key', ['userId'])
@Check('cart_owner_check', '(user_id is null) <> (token_hash is null)')
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

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;
}
