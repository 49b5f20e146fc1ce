import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import type { Viewer } from '../../../platform/identity/viewer';
import { eventsOf } from '../../../tests/kit/events-of';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';

let subgraph: TestSubgraph;
let runtime: SubgraphRuntime;

beforeAll(async () => {
  subgraph = await startTestSubgraph({
    ...userSubgraph,
    prepare: async (given) => {
      runtime = given;
      await userSubgraph.prepare?.(given);
    },
  });
});

afterAll(() => subgraph.close());

interface Result {
  externalReference: string;
  outcome: string;
  id: string | null;
  user: { email: string; displayName: string; roles: { handle: string }[] } | null;
  errors: { field: string[]; code: string }[];
}

const mutation = `mutation I($input: [UserImportInput!]!) {
  usersImport(input: $input) { results {
    externalReference outcome id user { email displayName roles { handle } } errors { field code }
  } }
}`;

async function importUsers(input: Record<string, unknown>[], viewer: Viewer = staffViewer): Promise<Result[]> {
  const { data, errors } = await subgraph.execute<{ usersImport: { results: Result[] } }>(mutation, { input }, viewer);
  expect(errors).toBeUndefined();
  return data?.usersImport.results ?? [];
}

const outcomes = (results: Result[]) => results.map((result) => result.outcome);
const failure = (result: Result | undefined) => result?.errors.map((error) => [error.field.join('.'), error.code]);
const count = async () => (await runtime.database.query('select id from account')).length;

const password = 'correct horse battery';

async function signsIn(email: string, given: string): Promise<boolean> {
  const { data } = await subgraph.execute<{ sessionCreate: { accessToken: string | null } }>(
    'mutation S($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken } }',
    { input: { email, password: given } },
  );
  return data?.sessionCreate.accessToken !== null;
}

test('an import tells of the accounts that it makes, and of no others', async () => {
  const users = ['told-1', 'told-2'].map((name) => ({ externalReference: name, email: `${name}@example.com` }));
  await importUsers(users.slice(0, 1));
  let results: Result[] = [];
  const changed = [{ ...users[0], firstName: 'Ann' }, users[1], { externalReference: 'told-3', email: 'no address' }];
  const events = await eventsOf(subgraph, async () => {
    results = await importUsers(changed as Record<string, unknown>[]);
  });
  expect(outcomes(results)).toEqual(['UPDATED', 'CREATED', 'FAILED']);
  const userId = results[1]?.id as string;
  const payload = { version: 1, userId, source: 'IMPORT' };
  expect(events).toEqual([{ type: 'user.registered', entityType: 'User', tags: [`user:${userId}`, 'users'], payload }]);
  expect(await eventsOf(subgraph, () => importUsers(users))).toEqual([]);
});

test('the same users again change nothing; what changed is changed', async () => {
  const users = [
    { externalReference: 'a', email: 'A@example.com', firstName: 'Ann', lastName: 'A', roles: ['editor'], password },
    { externalReference: 'b', email: 'b@example.com', displayName: 'Bob' },
  ];
  const first = await importUsers(users);
  expect(first).toEqual([
    {
      externalReference: 'a',
      outcome: 'CREATED',
      id: expect.stringMatching(/^user_/),
      user: { email: 'a@example.com', displayName: 'Ann', roles: [{ handle: 'editor' }] },
      errors: [],
    },
    {
      externalReference: 'b',
      outcome: 'CREATED',
      id: expect.stringMatching(/^user_/),
      user: { email: 'b@example.com', displayName: 'Bob', roles: [{ handle: 'customer' }] },
      errors: [],
    },
  ]);
  const second = await importUsers(users);
  expect(outcomes(second)).toEqual(['UNCHANGED', 'UNCHANGED']);
  expect(second.map((result) => result.id)).toEqual(first.map((result) => result.id));
  const third = await importUsers([
    { ...users[0], displayName: 'Annie', roles: ['customer'] },
    users[1] as object & Record<string, unknown>,
  ]);
  expect(outcomes(third)).toEqual(['UPDATED', 'UNCHANGED']);
  expect(third[0]?.user).toEqual({ email: 'a@example.com', displayName: 'Annie', roles: [{ handle: 'customer' }] });
});

test('a password counts for a new account only, and is no part of what is stored besides its hash', async () => {
  const user = { externalReference: 'pw', email: 'pw@example.com', password };
  await importUsers([user]);
  expect(await signsIn('pw@example.com', password)).toBe(true);
  expect(outcomes(await importUsers([{ ...user, password: 'a different horse' }]))).toEqual(['UNCHANGED']);
  expect(await signsIn('pw@example.com', 'a different horse')).toBe(false);
  await importUsers([{ externalReference: 'none', email: 'none@example.com' }]);
  expect(await signsIn('none@example.com', '')).toBe(false);
});

test('an item that fails leaves the others alone', async () => {
  const before = await count();
  const results = await importUsers([
    { externalReference: 'ok1', email: 'ok1@example.com' },
    { externalReference: 'bad1', email: 'nonsense' },
    { externalReference: 'bad2', email: 'bad2@example.com', roles: ['no-such-role'] },
    { externalReference: 'bad3', email: 'bad3@example.com', password: 'short' },
    { externalReference: 'ok1', email: 'another@example.com' },
    { externalReference: 'bad4', email: 'OK1@example.com' },
    { externalReference: '', email: 'bad5@example.com', firstName: 'a\nb' },
    { externalReference: 'ok2', email: 'ok2@example.com' },
  ]);
  expect(outcomes(results)).toEqual(['CREATED', ...Array(6).fill('FAILED'), 'CREATED']);
  expect(results.slice(1, 7).map(failure)).toEqual([
    [['email', 'INVALID_EMAIL']],
    [['roles', 'ROLE_NOT_FOUND']],
    [['password', 'PASSWORD_TOO_SHORT']],
    [['externalReference', 'DUPLICATE_REFERENCE']],
    [['email', 'EMAIL_TAKEN']],
    [
      ['firstName', 'INVALID_NAME'],
      ['externalReference', 'INVALID_REFERENCE'],
    ],
  ]);
  expect(await count()).toBe(before + 2);
});

test('an account that registered by itself is taken over by its e-mail, with its password; one of an import is not', async () => {
  await subgraph.execute('mutation R($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }', {
    input: { email: 'self@example.com', password },
  });
  const [adopted] = await importUsers([{ externalReference: 'self', email: 'self@example.com', displayName: 'Known' }]);
  expect(adopted).toMatchObject({
    outcome: 'UPDATED',
    user: { displayName: 'Known', roles: [{ handle: 'customer' }] },
  });
  expect(await signsIn('self@example.com', password)).toBe(true);
  const [refused] = await importUsers([{ externalReference: 'self-2', email: 'self@example.com' }]);
  expect(failure(refused)).toEqual([['email', 'EMAIL_TAKEN']]);
});

test('whoever may write users cannot reach rights that they do not hold', async () => {
  const importer: Viewer = {
    kind: 'apiKey',
    subject: 'key_1',
    roles: [],
    scopes: ['users:read', 'users:write'],
    sessionId: null,
  };
  await importUsers([{ externalReference: 'chief', email: 'chief@example.com', roles: ['admin'] }]);
  const results = await importUsers(
    [
      { externalReference: 'new-chief', email: 'new-chief@example.com', roles: ['admin'] },
      { externalReference: 'chief', email: 'mine@example.com' },
      { externalReference: 'plain', email: 'plain@example.com' },
    ],
    importer,
  );
  expect(outcomes(results)).toEqual(['FAILED', 'FAILED', 'CREATED']);
  expect(results.slice(0, 2).map(failure)).toEqual([[['roles', 'SCOPE_NOT_HELD']], [['email', 'SCOPE_NOT_HELD']]]);
  const chief = "select email from account where external_reference = 'chief'";
  expect(await runtime.database.query(chief)).toEqual([{ email: 'chief@example.com' }]);
});

test('imports of the same users at once make each of them once', async () => {
  const users = Array.from({ length: 50 }, (_, index) => ({
    externalReference: `race-${index}`,
    email: `race-${index}@example.com`,
  }));
  const before = await count();
  const answers = await Promise.all([1, 2, 3, 4].map(() => importUsers(users)));
  const all = answers.flat();
  expect(all.filter((result) => result.outcome === 'CREATED')).toHaveLength(50);
  expect(all.filter((result) => result.outcome === 'UNCHANGED')).toHaveLength(150);
  expect(await count()).toBe(before + 50);
});

test('more than 250 are refused whole', async () => {
  const before = await count();
  const input = Array.from({ length: 251 }, (_, index) => ({
    externalReference: `x${index}`,
    email: `x${index}@example.com`,
  }));
  const { errors } = await subgraph.execute(mutation, { input }, staffViewer);
  expect(errors?.[0]?.extensions?.code).toBe('TOO_MANY_ITEMS');
  expect(await count()).toBe(before);
});

describe('statements', () => {
  const users = (size: number, name: string) =>
    Array.from({ length: size }, (_, index) => ({
      externalReference: `${name}-${index}`,
      email: `${name}-${index}@example.com`,
    }));
  const ids = 'mutation I($input: [UserImportInput!]!) { usersImport(input: $input) { results { id outcome } } }';
  const statementsFor = (input: object[]) => subgraph.countSql(() => subgraph.execute(ids, { input }, staffViewer));

  test('an import is as many for 2 users as for 20, 100 and 250', async () => {
    const created = [];
    const unchanged = [];
    for (const size of [2, 20, 100, 250]) {
      created.push(await statementsFor(users(size, `sql${size}`)));
      unchanged.push(await statementsFor(users(size, `sql${size}`)));
    }
    expect(unchanged).toEqual([3, 3, 3, 3]);
    expect(created).toEqual([9, 9, 9, 9]);
  });

  test('a list with all that hangs on it is as many for 2 users as for 20 and 100', async () => {
    const query = (size: number) => `{ users(first: ${size}) { totalCount nodes {
      email roles { handle } scopes addresses(first: 2) { nodes { city } totalCount }
      sessions(first: 2) { nodes { id } totalCount } customerGroups(first: 2) { nodes { handle } totalCount }
    } } }`;
    const counted = [];
    for (const size of [2, 20, 100]) {
      counted.push(await subgraph.countSql(() => subgraph.execute(query(size), {}, staffViewer)));
    }
    // Users and their number, roles, and a page and a number each of addresses, sessions and groups.
    expect(counted).toEqual([9, 9, 9]);
  });
});
