import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CustomerGroupEntity } from './customer-group.entity';

/** Row of the table `customer_group_member`: an account is in a group. */
@Entity({ name: 'customer_group_member' })
@Index('customer_group_member_account', ['accountId', 'groupId'])
export class CustomerGroupMemberEntity {
  @ForeignKey(() => CustomerGroupEntity, { name: 'customer_group_member_group_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId!: string;

  // By name: an entity of another slice is not imported.
  @ForeignKey('AccountEntity', { name: 'customer_group_member_account_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('timestamptz', { name: 'joined_at', default: () => 'now()' })
  joinedAt!: Date;
}
