import { createHash } from 'node:crypto';
import { serviceViewer, type Viewer } from '../../../platform/identity/viewer';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(userSubgraph);
});

afterAll(() => subgraph.close());

/** Somebody of the staff who may manage accounts and keys, and nothing else. */
const manager: Viewer = {
  kind: 'user',
  subject: 'user_00000000000000000000000000',
  roles: ['manager'],
  scopes: ['users:read', 'users:write', 'keys:write'],
  sessionId: null,
};

interface Payload {
  userErrors: { field: string[] | null; code: string }[];
}

async function change<Data extends Payload>(
  mutation: string,
  variables: Record<string, unknown>,
  viewer: Viewer = staffViewer,
): Promise<Data> {
  const { data, errors } = await subgraph.execute<Record<string, Data>>(mutation, variables, viewer);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as Data;
}

const codes = (payload: Payload) => payload.userErrors.map((error) => error.code);

async function registerUser(email: string): Promise<string> {
  const { data } = await subgraph.execute<{ userRegister: { user: { id: string } } }>(
    'mutation R($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }',
    { input: { email, password: 'correct horse battery' } },
  );
  return data?.userRegister.user.id as string;
}

const roleFields = 'id handle title scopes builtIn';
const createRole = `mutation C($input: RoleCreateInput!) {
  roleCreate(input: $input) { role { ${roleFields} } userErrors { field code } }
}`;
const updateRole = `mutation U($id: ID!, $input: RoleUpdateInput!) {
  roleUpdate(id: $id, input: $input) { role { ${roleFields} } userErrors { field code } }
}`;
const deleteRole = 'mutation D($id: ID!) { roleDelete(id: $id) { deletedId userErrors { field code } } }';

type RolePayload = Payload & { role: { id: string; handle: string; scopes: string[] } | null };

async function roles(): Promise<{ id: string; handle: string; scopes: string[]; builtIn: boolean }[]> {
  const { data } = await subgraph.execute<{
    roles: { id: string; handle: string; scopes: string[]; builtIn: boolean }[];
  }>(`{ roles { ${roleFields} } }`, {}, staffViewer);
  return data?.roles ?? [];
}

describe('roles', () => {
  test('five come with the platform, and cannot be changed or deleted', async () => {
    const builtIn = await roles();
    expect(builtIn.map((role) => [role.handle, role.scopes.length, role.builtIn])).toEqual([
      ['admin', 14, true],
      ['customer', 0, true],
      ['editor', 2, true],
      ['merchandiser', 7, true],
      ['support', 3, true],
    ]);
    const id = builtIn[0]?.id;
    expect(codes(await change(updateRole, { id, input: { scopes: [] } }))).toEqual(['ROLE_BUILT_IN']);
    expect(codes(await change(deleteRole, { id }))).toEqual(['ROLE_BUILT_IN']);
    expect(await roles()).toEqual(builtIn);
  });

  test('one of our own is created, changed for all who hold it, and deleted', async () => {
    const input = { title: ' Night shift ', scopes: ['orders:read', 'stock:read', 'orders:read'] };
    const { role } = await change<RolePayload>(createRole, { input });
    expect(role).toEqual({
      id: expect.stringMatching(/^role_/),
      handle: 'night-shift',
      title: 'Night shift',
      scopes: ['orders:read', 'stock:read'],
      builtIn: false,
    });
    const user = await registerUser('night@example.com');
    const set =
      'mutation S($userId: ID!, $roles: [String!]!) { userRolesSet(userId: $userId, roles: $roles) { user { scopes roles { handle } } userErrors { code } } }';
    expect(await change(set, { userId: user, roles: ['customer', 'night-shift'] })).toEqual({
      user: { scopes: ['orders:read', 'stock:read'], roles: [{ handle: 'customer' }, { handle: 'night-shift' }] },
      userErrors: [],
    });
    await change(updateRole, { id: role?.id, input: { scopes: ['orders:write'] } });
    const own = await subgraph.execute('{ viewer { scopes } }', {}, customerViewer(user));
    expect(own.data).toEqual({ viewer: { scopes: ['orders:write'] } });
    expect(await change(deleteRole, { id: role?.id })).toEqual({ deletedId: role?.id, userErrors: [] });
    const after = await subgraph.execute('{ viewer { scopes roles { handle } } }', {}, customerViewer(user));
    expect(after.data).toEqual({ viewer: { scopes: [], roles: [{ handle: 'customer' }] } });
    expect(codes(await change(deleteRole, { id: role?.id }))).toEqual(['ROLE_NOT_FOUND']);
  });

  test('of four roles created at once with one handle one is stored', async () => {
    const input = { handle: 'twin', title: 'Twin', scopes: [] };
    const answers = await Promise.all([1, 2, 3, 4].map(() => change(createRole, { input })));
    expect(answers.flatMap(codes)).toEqual(['HANDLE_TAKEN', 'HANDLE_TAKEN', 'HANDLE_TAKEN']);
    expect((await roles()).filter((role) => role.handle === 'twin')).toHaveLength(1);
  });

  test.each([
    ['an unknown scope', { title: 'X', scopes: ['everything'] }, ['UNKNOWN_SCOPE']],
    ['no title', { handle: 'x', title: ' ', scopes: [] }, ['INVALID_TITLE']],
    ['no handle', { handle: 'No Handle', title: 'X', scopes: [] }, ['INVALID_HANDLE']],
  ])('%s is refused', async (_, input, expected) => {
    const before = await roles();
    expect(codes(await change(createRole, { input }))).toEqual(expected);
    expect(await roles()).toEqual(before);
  });

  test('nobody gives, takes away or changes a scope that they do not hold', async () => {
    const { role } = await change<RolePayload>(createRole, { input: { title: 'Powerful', scopes: ['orders:write'] } });
    const staff = await registerUser('powerful@example.com');
    const set =
      'mutation S($userId: ID!, $roles: [String!]!) { userRolesSet(userId: $userId, roles: $roles) { userErrors { code } } }';
    await change(set, { userId: staff, roles: ['powerful'] });
    const before = await roles();
    const self = await registerUser('climber@example.com');
    const refusals = [
      await change(createRole, { input: { title: 'Mine', scopes: ['orders:write'] } }, manager),
      await change(updateRole, { id: role?.id, input: { title: 'Weak' } }, manager),
      await change(updateRole, { id: role?.id, input: { scopes: ['users:read'] } }, manager),
      await change(deleteRole, { id: role?.id }, manager),
      await change(set, { userId: self, roles: ['admin'] }, manager),
      await change(set, { userId: staff, roles: [] }, manager),
    ];
    expect(refusals.flatMap(codes)).toEqual(Array(6).fill('SCOPE_NOT_HELD'));
    expect(await roles()).toEqual(before);
    const { data } = await subgraph.execute('{ viewer { roles { handle } } }', {}, customerViewer(staff));
    expect(data).toEqual({ viewer: { roles: [{ handle: 'powerful' }] } });
  });

  test('of two administrators who take the role from each other at once one stays', async () => {
    const set =
      'mutation S($userId: ID!, $roles: [String!]!) { userRolesSet(userId: $userId, roles: $roles) { userErrors { code } } }';
    const both = [await registerUser('one@example.com'), await registerUser('other@example.com')];
    for (const userId of both) await change(set, { userId, roles: ['admin'] });
    const answers = await Promise.all(both.map((userId) => change(set, { userId, roles: ['customer'] })));
    expect(answers.flatMap(codes)).toEqual(['LAST_ADMIN']);
    const left = await Promise.all(
      both.map((id) => subgraph.execute('{ viewer { roles { handle } } }', {}, customerViewer(id))),
    );
    expect(left.filter(({ data }) => JSON.stringify(data).includes('"admin"'))).toHaveLength(1);
  });

  test('unknown users and roles are refused, and roles are set for good', async () => {
    const set =
      'mutation S($userId: ID!, $roles: [String!]!) { userRolesSet(userId: $userId, roles: $roles) { userErrors { code } } }';
    const user = await registerUser('roles@example.com');
    expect(codes(await change(set, { userId: user, roles: ['editor', 'no-such-role'] }))).toEqual(['ROLE_NOT_FOUND']);
    const nobody = 'user_00000000000000000000000000';
    expect(codes(await change(set, { userId: nobody, roles: [] }))).toEqual(['USER_NOT_FOUND']);
    const { data } = await subgraph.execute('{ viewer { roles { handle } } }', {}, customerViewer(user));
    expect(data).toEqual({ viewer: { roles: [{ handle: 'customer' }] } });
  });

  test.each([
    ['roles', '{ roles { id } }'],
    ['roleCreate', 'mutation { roleCreate(input: { title: "X", scopes: [] }) { role { id } } }'],
    ['roleDelete', 'mutation { roleDelete(id: "role_00000000000000000000000000") { deletedId } }'],
    [
      'userRolesSet',
      'mutation { userRolesSet(userId: "user_00000000000000000000000000", roles: ["admin"]) { user { id } } }',
    ],
    ['apiKeys', '{ apiKeys(first: 1) { totalCount } }'],
    ['apiKeyCreate', 'mutation { apiKeyCreate(input: { name: "X", scopes: [] }) { secret } }'],
    ['customerGroups', '{ customerGroups(first: 1) { totalCount } }'],
    ['customerGroupCreate', 'mutation { customerGroupCreate(input: { title: "X" }) { customerGroup { id } } }'],
    ['usersImport', 'mutation { usersImport(input: []) { results { id } } }'],
  ])('%s is for staff with the scope', async (_, operation) => {
    const visitor = await subgraph.execute(operation);
    const customer = await subgraph.execute(operation, {}, customerViewer('user_00000000000000000000000000'));
    expect(visitor.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(customer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('API keys', () => {
  const create = `mutation C($input: ApiKeyCreateInput!) {
    apiKeyCreate(input: $input) { secret apiKey { id name prefix scopes lastUsedAt revokedAt } userErrors { field code } }
  }`;
  const revoke = 'mutation R($id: ID!) { apiKeyRevoke(id: $id) { apiKey { revokedAt } userErrors { code } } }';
  type KeyPayload = Payload & { secret: string; apiKey: { id: string; prefix: string } };

  async function identity(secret: string) {
    const secretHash = createHash('sha256').update(secret).digest('hex');
    const { data } = await subgraph.execute<{ apiKeyIdentity: unknown }>(
      'query W($secretHash: String!) { apiKeyIdentity(secretHash: $secretHash) { id scopes roles } }',
      { secretHash },
      serviceViewer('gateway'),
    );
    return data?.apiKeyIdentity;
  }

  test('the secret is shown once, found by its hash, and good until it is revoked', async () => {
    const input = { name: ' Importer ', scopes: ['products:write'] };
    const { secret, apiKey, userErrors } = await change<KeyPayload>(create, { input });
    expect(userErrors).toEqual([]);
    expect(secret).toMatch(/^tbk_[0-9a-f]{8}_[0-9a-f]{64}$/);
    expect(apiKey).toEqual({
      id: expect.stringMatching(/^key_/),
      name: 'Importer',
      prefix: secret.slice(0, 12),
      scopes: ['products:write'],
      lastUsedAt: null,
      revokedAt: null,
    });
    expect(await identity(secret)).toEqual({ id: apiKey.id, scopes: ['products:write'], roles: [] });
    expect(await identity(`${secret.slice(0, -1)}x`)).toBeNull();

    const list = '{ apiKeys(first: 10) { totalCount nodes { id lastUsedAt } } }';
    const { data } = await subgraph.execute(list, {}, staffViewer);
    expect(data).toEqual({ apiKeys: { totalCount: 1, nodes: [{ id: apiKey.id, lastUsedAt: expect.any(String) }] } });
    expect(JSON.stringify(data)).not.toContain(secret.slice(13));

    const first = await change<Payload & { apiKey: { revokedAt: string } }>(revoke, { id: apiKey.id });
    const second = await change<Payload & { apiKey: { revokedAt: string } }>(revoke, { id: apiKey.id });
    expect(second).toEqual(first);
    expect(await identity(secret)).toBeNull();
  });

  test('a key may do what its maker may do, and no more', async () => {
    const refused = await change<KeyPayload>(create, { input: { name: 'X', scopes: ['orders:write'] } }, manager);
    expect(refused).toEqual({
      secret: null,
      apiKey: null,
      userErrors: [{ field: ['input', 'scopes'], code: 'SCOPE_NOT_HELD' }],
    });
    expect(codes(await change(create, { input: { name: '', scopes: ['root'] } }, manager))).toEqual([
      'INVALID_NAME',
      'UNKNOWN_SCOPE',
    ]);
    expect(codes(await change(revoke, { id: 'key_00000000000000000000000000' }))).toEqual(['API_KEY_NOT_FOUND']);
  });

  test('references of staff types are for staff', async () => {
    const [role] = await roles();
    const { data } = await subgraph.execute<{ apiKeys: { nodes: { id: string }[] } }>(
      '{ apiKeys(first: 1) { nodes { id } } }',
      {},
      staffViewer,
    );
    const refs = [
      { __typename: 'Role', id: role?.id },
      { __typename: 'ApiKey', id: data?.apiKeys.nodes[0]?.id },
    ];
    const ask = 'query E($refs: [_Any!]!) { _entities(representations: $refs) { __typename } }';
    expect((await subgraph.execute(ask, { refs })).data).toEqual({ _entities: [null, null] });
    expect((await subgraph.execute(ask, { refs }, staffViewer)).data).toEqual({
      _entities: [{ __typename: 'Role' }, { __typename: 'ApiKey' }],
    });
  });
});
