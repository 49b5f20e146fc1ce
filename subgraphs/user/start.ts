import type { SubgraphDefinition, SubgraphRuntime } from '../../platform/federation/subgraph-definition';
import { OutboxEntity } from '../../platform/outbox/outbox.entity';
import { startForgetting } from '../../platform/outbox/start-forgetting';
import { AccountRoleEntity } from './access/account-role.entity';
import { ApiKeyEntity } from './access/api-key.entity';
import { ensureBuiltInRoles } from './access/built-in-roles';
import { RoleEntity } from './access/role.entity';
import { AccountEntity } from './account/account.entity';
import { AddressEntity } from './account/address.entity';
import { ensureFirstAdmin } from './account/ensure-first-admin';
import { AttemptLimitEntity } from './attempts/attempt-limit.entity';
import { createUserContext, type UserContext } from './context';
import { CustomerGroupEntity } from './customer-groups/customer-group.entity';
import { CustomerGroupMemberEntity } from './customer-groups/customer-group-member.entity';
import { CreateAccounts1760000000001 } from './migrations/0001-create-accounts';
import { CreateAccess1760000000002 } from './migrations/0002-create-access';
import { CreateSigningKeys1760000000003 } from './migrations/0003-create-signing-keys';
import { CreateAttempts1760000000004 } from './migrations/0004-create-attempts';
import { CreateSessions1760000000005 } from './migrations/0005-create-sessions';
import { CreateCustomerGroups1760000000006 } from './migrations/0006-create-customer-groups';
import { CreateOutbox1760000000007 } from './migrations/0007-create-outbox';
import { references } from './references';
import { orphanedTypes, resolvers } from './schema';
import { SessionEntity } from './sessions/session.entity';
import { ensureSigningKey } from './signing-keys/ensure-signing-key';
import { SigningKeyEntity } from './signing-keys/signing-key.entity';

/** What must be there before the first sign-in. */
async function prepare(runtime: SubgraphRuntime): Promise<void> {
  await ensureBuiltInRoles(runtime.database);
  await ensureSigningKey(runtime);
  await ensureFirstAdmin(runtime);
}

/** The user subgraph. */
export const userSubgraph: SubgraphDefinition<UserContext> = {
  name: 'user',
  resolvers: [...resolvers],
  orphanedTypes,
  entities: [
    AccountEntity,
    AddressEntity,
    RoleEntity,
    AccountRoleEntity,
    ApiKeyEntity,
    SigningKeyEntity,
    AttemptLimitEntity,
    SessionEntity,
    CustomerGroupEntity,
    CustomerGroupMemberEntity,
    OutboxEntity,
  ],
  migrations: [
    CreateAccounts1760000000001,
    CreateAccess1760000000002,
    CreateSigningKeys1760000000003,
    CreateAttempts1760000000004,
    CreateSessions1760000000005,
    CreateCustomerGroups1760000000006,
    CreateOutbox1760000000007,
  ],
  createContext: createUserContext,
  background: startForgetting,
  prepare,
  references,
};
