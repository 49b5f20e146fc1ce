import type { ExecutionResult } from 'graphql';
import { eventsOf } from '../../../tests/kit/events-of';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(userSubgraph);
});

afterAll(() => subgraph.close());

const register = /* GraphQL */ `
  mutation Register($input: UserRegisterInput!) {
    userRegister(input: $input) { user { id displayName } userErrors { field code retryAfter } }
  }
`;

interface Registered {
  userRegister: { user: { id: string; displayName: string } | null; userErrors: { field: string[]; code: string }[] };
}

interface UserPage {
  users: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

const password = 'correct horse battery';

async function registerUser(email: string, rest: Record<string, unknown> = {}): Promise<string> {
  const { data } = await subgraph.execute<Registered>(register, { input: { email, password, ...rest } });
  return data?.userRegister.user?.id as string;
}

const total = async () => {
  const { data } = await subgraph.execute<{ users: { totalCount: number } }>(
    '{ users(first: 1) { totalCount } }',
    {},
    staffViewer,
  );
  return data?.users.totalCount;
};

describe('registration', () => {
  test('a new account is told of without name and address, a refused one is not', async () => {
    let userId = '';
    const events = await eventsOf(subgraph, async () => {
      userId = await registerUser('told@example.com');
      await registerUser('told@example.com');
      await registerUser('no address');
    });
    const payload = { version: 1, userId, source: 'REGISTRATION' };
    expect(events).toEqual([
      { type: 'user.registered', entityType: 'User', tags: [`user:${userId}`, 'users'], payload },
    ]);
  });

  test('an e-mail address is one account, whatever its case and the space around it', async () => {
    const first = await subgraph.execute<Registered>(register, {
      input: { email: '  Ada@Example.COM ', password, firstName: 'Ada', lastName: 'Lovelace' },
    });
    const before = await total();
    const second = await subgraph.execute<Registered>(register, { input: { email: 'ada@example.com', password } });
    expect(first.data?.userRegister).toEqual({
      user: { id: expect.stringMatching(/^user_[0-9a-z]{26}$/), displayName: 'Ada' },
      userErrors: [],
    });
    expect(second.data?.userRegister).toEqual({
      user: null,
      userErrors: [{ field: ['input', 'email'], code: 'EMAIL_TAKEN', retryAfter: null }],
    });
    expect(await total()).toBe(before);
  });

  test('of five registrations with one e-mail at once one succeeds', async () => {
    const before = (await total()) as number;
    const input = { email: 'race@example.com', password };
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => subgraph.execute<Registered>(register, { input })));
    const codes = answers.map(({ data }) => data?.userRegister.userErrors[0]?.code ?? 'OK').sort();
    expect(codes).toEqual(['EMAIL_TAKEN', 'EMAIL_TAKEN', 'EMAIL_TAKEN', 'EMAIL_TAKEN', 'OK']);
    expect(await total()).toBe(before + 1);
  });

  test.each([
    ['no address', { email: 'ada', password }, ['INVALID_EMAIL']],
    ['no domain with a dot', { email: 'ada@localhost', password }, ['INVALID_EMAIL']],
    ['seven characters', { email: 'a1@example.com', password: 'sevench' }, ['PASSWORD_TOO_SHORT']],
    ['129 characters', { email: 'a2@example.com', password: `${'xy'.repeat(64)}z` }, ['PASSWORD_TOO_LONG']],
    ['a common password', { email: 'a3@example.com', password: 'Password123' }, ['PASSWORD_TOO_COMMON']],
    ['one character repeated', { email: 'a4@example.com', password: 'zzzzzzzzzz' }, ['PASSWORD_TOO_COMMON']],
    ['the e-mail itself', { email: 'someone@example.com', password: 'Someone@example.com' }, ['PASSWORD_TOO_COMMON']],
    ['a name of two lines', { email: 'a5@example.com', password, displayName: 'a\nb' }, ['INVALID_NAME']],
    ['several at once', { email: 'x', password: 'y' }, ['INVALID_EMAIL', 'PASSWORD_TOO_SHORT']],
  ])('refuses %s and stores nothing', async (_, input, codes) => {
    const before = await total();
    const { data } = await subgraph.execute<Registered>(register, { input });
    expect(data?.userRegister.userErrors.map((error) => error.code)).toEqual(codes);
    expect(await total()).toBe(before);
  });

  test('a password may be long, of any script, and 128 characters', async () => {
    expect(await registerUser('long@example.com', { password: `${'🔑'.repeat(127)}a` })).toMatch(/^user_/);
  });

  test('registrations from one network are limited, and staff are not', async () => {
    const client = { address: '2001:db8::1', userAgent: null };
    const neighbour = { address: '2001:db8:0:0:ffff::2', userAgent: null };
    const input = { email: 'x', password: 'y' };
    for (let count = 0; count < 100; count += 1) await subgraph.execute(register, { input }, undefined, client);
    const { data } = await subgraph.execute<Registered>(register, { input }, undefined, neighbour);
    expect(data?.userRegister.userErrors).toEqual([
      { field: null, code: 'TOO_MANY_ATTEMPTS', retryAfter: expect.any(Number) },
    ]);
    const staff = await subgraph.execute<Registered>(register, { input }, staffViewer, client);
    expect(staff.data?.userRegister.userErrors[0]?.code).toBe('INVALID_EMAIL');
  });
});

describe('who sees what', () => {
  const everything = /* GraphQL */ `
    query Everything($refs: [_Any!]!) {
      _entities(representations: $refs) {
        ... on User {
          displayName email firstName lastName phone createdAt lastSignInAt scopes
          roles { handle }
          addresses(first: 1) { totalCount }
          sessions(first: 1) { totalCount }
          customerGroups(first: 1) { totalCount }
        }
      }
    }
  `;
  const privateFields = [
    'addresses',
    'createdAt',
    'customerGroups',
    'email',
    'firstName',
    'lastName',
    'lastSignInAt',
    'phone',
    'roles',
    'scopes',
    'sessions',
  ];

  test('strangers see a name and nothing else', async () => {
    const id = await registerUser('private@example.com', { displayName: 'Private P.' });
    const stranger = await registerUser('stranger@example.com');
    const refs = [{ __typename: 'User', id }];
    for (const viewer of [undefined, customerViewer(stranger)]) {
      const { data, errors } = await subgraph.execute<{ _entities: unknown[] }>(everything, { refs }, viewer);
      const nothing = Object.fromEntries(privateFields.map((field) => [field, null]));
      expect(data?._entities).toEqual([{ ...nothing, displayName: 'Private P.' }]);
      expect(errors?.map((error) => error.extensions?.code)).toEqual(privateFields.map(() => 'FORBIDDEN'));
      expect(errors?.map((error) => error.path?.[2]).sort()).toEqual(privateFields);
      expect(JSON.stringify(errors)).not.toContain('private@example.com');
    }
  });

  test('users see themselves, and staff see them', async () => {
    const id = await registerUser('self@example.com', { displayName: 'Self', firstName: 'S', lastName: 'Elf' });
    const refs = [{ __typename: 'User', id }];
    for (const viewer of [customerViewer(id), staffViewer]) {
      const { data, errors } = await subgraph.execute<{ _entities: unknown[] }>(everything, { refs }, viewer);
      expect(errors).toBeUndefined();
      expect(data?._entities).toEqual([
        {
          displayName: 'Self',
          email: 'self@example.com',
          firstName: 'S',
          lastName: 'Elf',
          phone: null,
          createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
          lastSignInAt: null,
          scopes: [],
          roles: [{ handle: 'customer' }],
          addresses: { totalCount: 0 },
          sessions: { totalCount: 0 },
          customerGroups: { totalCount: 0 },
        },
      ]);
    }
  });

  test('viewer is the signed-in user, and nobody for visitors, services and accounts that are gone', async () => {
    const id = await registerUser('viewer@example.com');
    const ask = '{ viewer { id email } }';
    const own = await subgraph.execute(ask, {}, customerViewer(id));
    expect(own.data).toEqual({ viewer: { id, email: 'viewer@example.com' } });
    for (const viewer of [undefined, staffViewer, customerViewer('user_00000000000000000000000000')]) {
      expect((await subgraph.execute(ask, {}, viewer)).data).toEqual({ viewer: null });
    }
  });

  test.each([
    ['user', '{ user(id: "user_00000000000000000000000000") { id } }'],
    ['users', '{ users(first: 1) { nodes { id } } }'],
  ])('%s is for users:read', async (_, query) => {
    const visitor = await subgraph.execute(query);
    const customer = await subgraph.execute(query, {}, customerViewer('user_00000000000000000000000000'));
    expect(visitor.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    expect(customer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('lists', () => {
  test('users are found by parts of e-mail and names, and a search is no pattern and no SQL', async () => {
    await registerUser('grace.hopper@navy.example', { displayName: '100%_sure', lastName: 'Hopper' });
    const search = async (text: string) => {
      const query = 'query S($text: String!) { users(first: 10, search: $text) { totalCount nodes { displayName } } }';
      const { data } = await subgraph.execute<{ users: object }>(query, { text }, staffViewer);
      return data?.users;
    };
    const found = { totalCount: 1, nodes: [{ displayName: '100%_sure' }] };
    expect(await search('HOPPER')).toEqual(found);
    expect(await search('0%_s')).toEqual(found);
    expect(await search('%%%%%')).toEqual({ totalCount: 0, nodes: [] });
    expect(await search("'; drop table account; --")).toEqual({ totalCount: 0, nodes: [] });
  });

  test.each([
    ['first: 1000', 'PAGE_SIZE_OUT_OF_RANGE'],
    ['search: "x"', 'PAGE_SIZE_REQUIRED'],
    ['first: 1, after: "bm8="', 'INVALID_CURSOR'],
  ])('users(%s) is refused', async (args, code) => {
    const { errors } = await subgraph.execute(`{ users(${args}) { totalCount } }`, {}, staffViewer);
    expect(errors?.map((error) => error.extensions?.code)).toEqual([code]);
  });

  test('an id of another type is refused by name', async () => {
    const query = '{ user(id: "prod_00000000000000000000000000") { id } }';
    const { errors } = await subgraph.execute(query, {}, staffViewer);
    expect(errors?.map((error) => error.extensions?.code)).toEqual(['INVALID_ID']);
  });

  test('pages of users follow each other without a gap', async () => {
    const page =
      'query P($after: String) { users(first: 3, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const answer: ExecutionResult<UserPage> = await subgraph.execute<UserPage>(page, { after }, staffViewer);
      const { nodes = [], pageInfo } = answer.data?.users ?? {};
      ids.push(...nodes.map((node) => node.id));
      after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(ids).toHaveLength((await total()) as number);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });

  test('the statements of a list do not grow with it', async () => {
    const query = (size: number) => `{ users(first: ${size}) { nodes {
      email roles { handle } scopes addresses(first: 2) { nodes { city } totalCount } sessions(first: 2) { nodes { id } }
      customerGroups(first: 2) { nodes { handle } }
    } } }`;
    for (const size of [1, 2, 10]) {
      expect(await subgraph.countSql(() => subgraph.execute(query(size), {}, staffViewer))).toBe(6);
    }
  });

  test('many representations are one statement, and one that is no user is null', async () => {
    const { data } = await subgraph.execute<{ users: { nodes: { id: string }[] } }>(
      '{ users(first: 20) { nodes { id } } }',
      {},
      staffViewer,
    );
    const known = data?.users.nodes.map(({ id }) => ({ __typename: 'User', id })) ?? [];
    const refs = [
      ...known,
      { __typename: 'User', id: 'nonsense' },
      { __typename: 'User', id: 'user_00000000000000000000000000' },
    ];
    const ask = 'query E($refs: [_Any!]!) { _entities(representations: $refs) { ... on User { displayName } } }';
    let answer: { _entities: unknown[] } | null | undefined;
    const statements = await subgraph.countSql(async () => {
      answer = (await subgraph.execute<{ _entities: unknown[] }>(ask, { refs })).data;
    });
    expect(statements).toBe(1);
    expect(answer?._entities.slice(0, known.length)).not.toContain(null);
    expect(answer?._entities.slice(known.length)).toEqual([null, null]);
  });
});

describe('profile', () => {
  const update = /* GraphQL */ `
    mutation Update($id: ID, $input: UserUpdateInput!) {
      userUpdate(id: $id, input: $input) {
        user { displayName firstName lastName phone } userErrors { field code }
      }
    }
  `;

  test('what is left out stays, what is null is removed', async () => {
    const id = await registerUser('profile@example.com', { displayName: 'P', firstName: 'Pro', lastName: 'File' });
    const input = { firstName: null, phone: ' +49 30 123456 ' };
    const { data } = await subgraph.execute(update, { input }, customerViewer(id));
    expect(data?.userUpdate).toEqual({
      user: { displayName: 'P', firstName: null, lastName: 'File', phone: '+49 30 123456' },
      userErrors: [],
    });
  });

  test('a display name cannot be removed, a phone number has digits, and a refusal changes nothing', async () => {
    const id = await registerUser('profile2@example.com', { displayName: 'P2' });
    const input = { displayName: '  ', phone: 'call me', lastName: 'New' };
    const { data } = await subgraph.execute(update, { input }, customerViewer(id));
    expect(data?.userUpdate).toEqual({
      user: null,
      userErrors: [
        { field: ['input', 'displayName'], code: 'INVALID_NAME' },
        { field: ['input', 'phone'], code: 'INVALID_PHONE' },
      ],
    });
    const { data: after } = await subgraph.execute('{ viewer { displayName lastName } }', {}, customerViewer(id));
    expect(after?.viewer).toEqual({ displayName: 'P2', lastName: null });
  });

  test('others are for users:write', async () => {
    const id = await registerUser('profile3@example.com');
    const other = await registerUser('profile4@example.com');
    const variables = { id, input: { lastName: 'Changed' } };
    expect((await subgraph.execute(update, variables)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
    const refused = await subgraph.execute(update, variables, customerViewer(other));
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { data } = await subgraph.execute<{ userUpdate: { user: { lastName: string } } }>(
      update,
      variables,
      staffViewer,
    );
    expect(data?.userUpdate.user.lastName).toBe('Changed');
  });
});
