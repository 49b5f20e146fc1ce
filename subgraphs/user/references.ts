import type { ReferenceResolver } from '../../platform/federation/subgraph-definition';
import { hasScope } from '../../platform/identity/viewer';
import { encodeId, tryDecodeId } from '../../platform/ids/typed-id';
import { toApiKey } from './access/api-key.type';
import { toRole } from './access/role.type';
import { toAddress } from './account/address.type';
import { maySeeAccount } from './account/may-see-account';
import { toUser } from './account/user.type';
import type { UserContext } from './context';
import { toCustomerGroup } from './customer-groups/customer-group.type';
import { toSession } from './sessions/session.type';

/** The uuid of a reference's id, `null` when it is none of this type. */
const uuidOf = (prefix: string, reference: Readonly<Record<string, unknown>>) =>
  typeof reference.id === 'string' ? tryDecodeId(prefix, reference.id) : null;

/** How other subgraphs' references become objects: `null` for what is not there and for what the viewer may not see. */
export const references: Record<string, ReferenceResolver<UserContext>> = {
  async User(reference, { account }) {
    const uuid = uuidOf('user', reference);
    const row = uuid && (await account.accountById.load(uuid));
    return row ? toUser(row) : null;
  },
  async Address(reference, { account, viewer }) {
    const uuid = uuidOf('addr', reference);
    const row = uuid && (await account.addressById.load(uuid));
    return row && maySeeAccount(viewer, encodeId('user', row.account_id)) ? toAddress(row) : null;
  },
  async Session(reference, { sessions, viewer }) {
    const uuid = uuidOf('sess', reference);
    const row = uuid && (await sessions.sessionById.load(uuid));
    return row && maySeeAccount(viewer, encodeId('user', row.account_id)) ? toSession(row, viewer.sessionId) : null;
  },
  async ApiKey(reference, { access, viewer }) {
    const uuid = uuidOf('key', reference);
    const row = uuid && hasScope(viewer, 'keys:write') ? await access.apiKeyById.load(uuid) : null;
    return row && toApiKey(row);
  },
  async CustomerGroup(reference, { customerGroups, viewer }) {
    const uuid = uuidOf('grp', reference);
    const row = uuid && hasScope(viewer, 'users:read') ? await customerGroups.groupById.load(uuid) : null;
    return row && toCustomerGroup(row);
  },
  async Role(reference, { access, viewer }) {
    const uuid = uuidOf('role', reference);
    const row = uuid && hasScope(viewer, 'users:read') ? await access.roleById.load(uuid) : null;
    return row && toRole(row);
  },
};
