import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountEntity } from './account.entity';

/** Row of the table `address`. */
@Entity({ name: 'address' })
@Check('address_country_is_a_code', "country_code ~ '^[A-Z]{2}$'")
@Index('address_account', ['accountId', 'id'])
@Index('address_one_default', ['accountId'], { unique: true, where: 'is_default' })
export class AddressEntity {
  @PrimaryColumn('uuid')
  id!: string;

  @ForeignKey(() => AccountEntity, { name: 'address_account_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text', { name: 'first_name', nullable: true })
  firstName!: string | null;

  @Column('text', { name: 'last_name', nullable: true })
  lastName!: string | null;

  @Column('text', { nullable: true })
  company!: string | null;

  @Column('text')
  line1!: string;

  @Column('text', { nullable: true })
  line2!: string | null;

  @Column('text')
  city!: string;

  @Column('text', { nullable: true })
  region!: string | null;

  @Column('text', { name: 'postal_code', nullable: true })
  postalCode!: string | null;

  @Column('character', { name: 'country_code', length: 2 })
  countryCode!: string;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('boolean', { name: 'is_default', default: false })
  isDefault!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'updated_at', default: () => 'now()' })
  updatedAt!: Date;
}
