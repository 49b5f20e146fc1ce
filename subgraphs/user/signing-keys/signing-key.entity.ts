import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Row of the table `signing_key`. At most one is not retired: `signing_key_one_current`, an index on an expression. */
@Entity({ name: 'signing_key' })
@Check('signing_key_current_can_sign', '(retired_at is null) = (sealed_private_key is not null)')
@Index('signing_key_one_current', { synchronize: false })
export class SigningKeyEntity {
  /** JWK thumbprint of the public key (RFC 7638), the `kid` of its tokens. */
  @PrimaryColumn('text')
  id!: string;

  @Column('text')
  algorithm!: string;

  @Column('jsonb', { name: 'public_jwk' })
  publicJwk!: Record<string, unknown>;

  /** `null` once retired: a key that signs nothing more has no business to exist. */
  @Column('bytea', { name: 'sealed_private_key', nullable: true })
  sealedPrivateKey!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'retired_at', nullable: true })
  retiredAt!: Date | null;
}
