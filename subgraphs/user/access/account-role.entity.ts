import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { RoleEntity } from './role.entity';

/** Row of the table `account_role`: an account holds a role. */
@Entity({ name: 'account_role' })
@Index('account_role_role', ['roleId'])
export class AccountRoleEntity {
  // By name: an entity of another slice is not imported.
  @ForeignKey('AccountEntity', { name: 'account_role_account_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @ForeignKey(() => RoleEntity, { name: 'account_role_role_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'role_id' })
  roleId!: string;

  @Column('timestamptz', { name: 'granted_at', default: () => 'now()' })
  grantedAt!: Date;
}
