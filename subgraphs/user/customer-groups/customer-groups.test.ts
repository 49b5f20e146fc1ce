import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';

let subgraph: TestSubgraph;
let users: string[];

beforeAll(async () => {
  subgraph = await startTestSubgraph(userSubgraph);
  const input = Array.from({ length: 4 }, (_, index) => ({
    externalReference: `u${index}`,
    email: `u${index}@example.com`,
    displayName: `User ${index}`,
  }));
  const { data } = await subgraph.execute<{ usersImport: { results: { id: string }[] } }>(
    'mutation I($input: [UserImportInput!]!) { usersImport(input: $input) { results { id } } }',
    { input },
    staffViewer,
  );
  users = data?.usersImport.results.map(({ id }) => id) ?? [];
});

afterAll(() => subgraph.close());

const fields = 'customerGroup { id handle title description } userErrors { field code }';
const create = `mutation C($input: CustomerGroupCreateInput!) { customerGroupCreate(input: $input) { ${fields} } }`;
const update = `mutation U($id: ID!, $input: CustomerGroupUpdateInput!) {
  customerGroupUpdate(id: $id, input: $input) { ${fields} }
}`;
const remove = 'mutation D($id: ID!) { customerGroupDelete(id: $id) { deletedId userErrors { code } } }';
const membersOf = 'customerGroup { members(first: 10) { totalCount nodes { displayName } } } userErrors { field code }';
const add = `mutation A($id: ID!, $userIds: [ID!]!) { customerGroupMembersAdd(id: $id, userIds: $userIds) { ${membersOf} } }`;
const take = `mutation R($id: ID!, $userIds: [ID!]!) {
  customerGroupMembersRemove(id: $id, userIds: $userIds) { ${membersOf} }
}`;

interface GroupPayload {
  customerGroup: { id: string; handle: string; members: { totalCount: number; nodes: object[] } } | null;
  userErrors: { field: string[] | null; code: string }[];
}

async function change(mutation: string, variables: Record<string, unknown>): Promise<GroupPayload> {
  const { data, errors } = await subgraph.execute<Record<string, GroupPayload>>(mutation, variables, staffViewer);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as GroupPayload;
}

const codes = (payload: GroupPayload) => payload.userErrors.map((error) => error.code);

async function handles(): Promise<string[]> {
  const { data } = await subgraph.execute<{ customerGroups: { nodes: { handle: string }[] } }>(
    '{ customerGroups(first: 100) { nodes { handle } } }',
    {},
    staffViewer,
  );
  return data?.customerGroups.nodes.map(({ handle }) => handle) ?? [];
}

async function createGroup(title: string): Promise<string> {
  return (await change(create, { input: { title } })).customerGroup?.id as string;
}

test('a group is created, changed and deleted', async () => {
  const created = await change(create, { input: { title: 'Wholesale Süd', description: 'From 100 pieces.' } });
  expect(created).toEqual({
    customerGroup: {
      id: expect.stringMatching(/^grp_/),
      handle: 'wholesale-sud',
      title: 'Wholesale Süd',
      description: 'From 100 pieces.',
    },
    userErrors: [],
  });
  const id = created.customerGroup?.id;
  const updated = await change(update, { id, input: { handle: 'south', description: null } });
  expect(updated.customerGroup).toEqual({ id, handle: 'south', title: 'Wholesale Süd', description: null });
  expect(await change(remove, { id })).toEqual({ deletedId: id, userErrors: [] });
  expect(codes(await change(remove, { id }))).toEqual(['CUSTOMER_GROUP_NOT_FOUND']);
  expect(codes(await change(update, { id, input: { title: 'X' } }))).toEqual(['CUSTOMER_GROUP_NOT_FOUND']);
});

test('a handle is taken once, also by groups created at once', async () => {
  const input = { title: 'Press', handle: 'press' };
  const answers = await Promise.all([1, 2, 3, 4].map(() => change(create, { input })));
  expect(answers.flatMap(codes)).toEqual(['HANDLE_TAKEN', 'HANDLE_TAKEN', 'HANDLE_TAKEN']);
  const other = await createGroup('Other');
  expect(await change(update, { id: other, input: { handle: 'press', title: 'Changed' } })).toEqual({
    customerGroup: null,
    userErrors: [{ field: ['input', 'handle'], code: 'HANDLE_TAKEN' }],
  });
  expect((await handles()).filter((handle) => handle === 'press')).toHaveLength(1);
  expect(await handles()).toContain('other');
});

test('what is wrong is refused and nothing is stored', async () => {
  const before = await handles();
  const input = { title: '', handle: 'A b', description: 'x'.repeat(2001) };
  expect(codes(await change(create, { input }))).toEqual(['INVALID_HANDLE', 'INVALID_TITLE', 'INVALID_DESCRIPTION']);
  expect(await handles()).toEqual(before);
});

test('users come in all or none, once, and go out', async () => {
  const id = await createGroup('Members');
  const [first, second, third] = users;
  await change(add, { id, userIds: [first, second] });
  const again = await change(add, { id, userIds: [second, second, third] });
  expect(again).toEqual({
    customerGroup: {
      members: {
        totalCount: 3,
        nodes: [{ displayName: 'User 0' }, { displayName: 'User 1' }, { displayName: 'User 2' }],
      },
    },
    userErrors: [],
  });
  const nobody = 'user_00000000000000000000000000';
  expect(codes(await change(add, { id, userIds: [users[3], nobody] }))).toEqual(['USER_NOT_FOUND']);
  const left = await change(take, { id, userIds: [first, nobody] });
  expect(left.customerGroup?.members.totalCount).toBe(2);
  const group = 'grp_00000000000000000000000000';
  expect(codes(await change(add, { id: group, userIds: [first] }))).toEqual(['CUSTOMER_GROUP_NOT_FOUND']);
  expect(codes(await change(take, { id: group, userIds: [first] }))).toEqual(['CUSTOMER_GROUP_NOT_FOUND']);
});

test('a user sees the groups that they are in, and not who else is', async () => {
  const id = await createGroup('Friends');
  await change(add, { id, userIds: users });
  const self = customerViewer(users[3] as string);
  const own = await subgraph.execute(
    '{ viewer { customerGroups(first: 5) { nodes { handle } totalCount } } }',
    {},
    self,
  );
  expect(own.data).toEqual({ viewer: { customerGroups: { nodes: [{ handle: 'friends' }], totalCount: 1 } } });
  const others = '{ viewer { customerGroups(first: 5) { nodes { members(first: 5) { nodes { id } } } } } }';
  const refused = await subgraph.execute(others, {}, self);
  expect(refused.errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
});

test('groups with their members are three statements, however many', async () => {
  for (const title of ['A', 'B', 'C']) await change(add, { id: await createGroup(title), userIds: users });
  for (const size of [1, 2, 6]) {
    const query = `{ customerGroups(first: ${size}) { nodes { members(first: 10) { nodes { email } } } } }`;
    expect(await subgraph.countSql(() => subgraph.execute(query, {}, staffViewer))).toBe(3);
  }
});
