import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Row of the table `test_provider_charge`: what the test provider knows of a payment, as an outside company would. */
@Entity({ name: 'test_provider_charge' })
@Unique('test_provider_charge_key', ['authorizeKey'])
export class TestProviderChargeEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'authorize_key' })
  authorizeKey!: string;

  /** The shop's own name of the payment; the provider only hands it back. */
  @Column('uuid', { name: 'payment_id' })
  paymentId!: string;

  @Column('text')
  method!: string;

  @Column('character', { name: 'currency_code', length: 3 })
  currencyCode!: string;

  /** Minor units, as all amounts. */
  @Column('bigint')
  amount!: string;

  @Column('text')
  status!: string;

  @Column('bigint', { default: 0 })
  captured!: string;

  @Column('bigint', { default: 0 })
  refunded!: string;

  /** Calls that came with the key, the first and its repeats. */
  @Column('integer', { name: 'authorize_calls', default: 1 })
  authorizeCalls!: number;

  @Column('uuid', { name: 'capture_key', nullable: true })
  captureKey!: string | null;

  @Column('integer', { name: 'capture_calls', default: 0 })
  captureCalls!: number;

  @Column('uuid', { name: 'void_key', nullable: true })
  voidKey!: string | null;

  @Column('integer', { name: 'void_calls', default: 0 })
  voidCalls!: number;

  /** When a pending one becomes what its method says. */
  @Column('timestamptz', { name: 'settles_at', nullable: true })
  settlesAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
