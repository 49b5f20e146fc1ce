import type { Viewer } from '../../../platform/identity/viewer';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(userSubgraph);
});

afterAll(() => subgraph.close());

async function registerUser(email: string): Promise<Viewer> {
  const { data } = await subgraph.execute<{ userRegister: { user: { id: string } } }>(
    'mutation R($input: UserRegisterInput!) { userRegister(input: $input) { user { id } } }',
    { input: { email, password: 'correct horse battery' } },
  );
  return customerViewer(data?.userRegister.user.id as string);
}

interface AddressPayload {
  address: { id: string; city: string; isDefault: boolean } | null;
  deletedId?: string | null;
  userErrors: { field: string[] | null; code: string }[];
}

async function change(mutation: string, variables: Record<string, unknown>, viewer: Viewer): Promise<AddressPayload> {
  const { data, errors } = await subgraph.execute<Record<string, AddressPayload>>(mutation, variables, viewer);
  expect(errors).toBeUndefined();
  return Object.values(data ?? {})[0] as AddressPayload;
}

const create = `mutation C($input: AddressCreateInput!) {
  addressCreate(input: $input) { address { id city isDefault } userErrors { field code } }
}`;
const update = `mutation U($id: ID!, $input: AddressUpdateInput!) {
  addressUpdate(id: $id, input: $input) { address { city line2 countryCode } userErrors { field code } }
}`;
const remove = 'mutation D($id: ID!) { addressDelete(id: $id) { deletedId userErrors { field code } } }';
const setDefault = `mutation S($id: ID!) {
  addressDefaultSet(id: $id) { address { id isDefault } userErrors { field code } }
}`;

const address = (city: string) => ({ line1: 'Main street 1', city, countryCode: 'de' });

async function addressesOf(viewer: Viewer): Promise<[string, boolean][]> {
  const { data } = await subgraph.execute<{ viewer: { addresses: { nodes: { city: string; isDefault: boolean }[] } } }>(
    '{ viewer { addresses(first: 100) { nodes { city isDefault } } } }',
    {},
    viewer,
  );
  return data?.viewer.addresses.nodes.map(({ city, isDefault }) => [city, isDefault]) ?? [];
}

test('the first address is the default one; another takes its place when asked to, or when it is deleted', async () => {
  const viewer = await registerUser('home@example.com');
  const berlin = await change(create, { input: address('Berlin') }, viewer);
  const paris = await change(create, { input: address('Paris') }, viewer);
  expect(await addressesOf(viewer)).toEqual([
    ['Berlin', true],
    ['Paris', false],
  ]);
  await change(setDefault, { id: paris.address?.id }, viewer);
  await change(create, { input: { ...address('Rome'), isDefault: true } }, viewer);
  await change(setDefault, { id: berlin.address?.id }, viewer);
  expect(await addressesOf(viewer)).toEqual([
    ['Berlin', true],
    ['Paris', false],
    ['Rome', false],
  ]);
  const deleted = await change(remove, { id: berlin.address?.id }, viewer);
  expect(deleted).toEqual({ deletedId: berlin.address?.id, userErrors: [] });
  expect(await addressesOf(viewer)).toEqual([
    ['Paris', false],
    ['Rome', true],
  ]);
});

test('however many are created and made the default one at once, one is', async () => {
  const viewer = await registerUser('busy@example.com');
  const input = { ...address('Oslo'), isDefault: true };
  const created = await Promise.all([1, 2, 3, 4, 5, 6].map(() => change(create, { input }, viewer)));
  await Promise.all(created.map(({ address: made }) => change(setDefault, { id: made?.id }, viewer)));
  const found = await addressesOf(viewer);
  expect(found).toHaveLength(6);
  expect(found.filter(([, isDefault]) => isDefault)).toHaveLength(1);
});

test('what is left out stays, what is null is removed, and what is required cannot be', async () => {
  const viewer = await registerUser('move@example.com');
  const { address: made } = await change(create, { input: { ...address('Bern'), line2: 'Floor 2' } }, viewer);
  const moved = await change(update, { id: made?.id, input: { line2: null, countryCode: ' ch ' } }, viewer);
  expect(moved).toEqual({ address: { city: 'Bern', line2: null, countryCode: 'CH' }, userErrors: [] });
  const refused = await change(update, { id: made?.id, input: { city: ' ', line2: 'x'.repeat(201) } }, viewer);
  expect(refused).toEqual({
    address: null,
    userErrors: [
      { field: ['input', 'line2'], code: 'INVALID_TEXT' },
      { field: ['input', 'city'], code: 'REQUIRED' },
    ],
  });
  expect(await addressesOf(viewer)).toEqual([['Bern', true]]);
});

test.each(['XX1', 'ZZ', 'QQ', 'EU', 'SU', '??', ''])('there is no country %j', async (countryCode) => {
  const viewer = await registerUser(`country${Math.random()}@example.com`);
  const refused = await change(create, { input: { ...address('X'), countryCode } }, viewer);
  expect(refused.userErrors).toEqual([
    { field: ['input', 'countryCode'], code: countryCode === '' ? 'REQUIRED' : 'UNKNOWN_COUNTRY' },
  ]);
  expect(await addressesOf(viewer)).toEqual([]);
});

test('an account has up to a hundred', async () => {
  const viewer = await registerUser('many@example.com');
  for (let count = 0; count < 100; count += 1) await change(create, { input: address('X') }, viewer);
  const refused = await change(create, { input: address('X') }, viewer);
  expect(refused.userErrors).toEqual([{ field: null, code: 'TOO_MANY_ADDRESSES' }]);
  expect(await addressesOf(viewer)).toHaveLength(100);
});

test("somebody else's address is as good as none, and staff may change any", async () => {
  const owner = await registerUser('owner@example.com');
  const enemy = await registerUser('enemy@example.com');
  const { address: made } = await change(create, { input: address('Lima') }, owner);
  const id = made?.id;
  for (const [mutation, variables] of [
    [update, { id, input: { city: 'Hacked' } }],
    [remove, { id }],
    [setDefault, { id }],
  ] as const) {
    expect((await change(mutation, variables, enemy)).userErrors).toEqual([
      { field: ['id'], code: 'ADDRESS_NOT_FOUND' },
    ]);
    expect((await subgraph.execute(mutation, variables)).errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  }
  expect(await addressesOf(owner)).toEqual([['Lima', true]]);
  await change(update, { id, input: { city: 'Cusco' } }, staffViewer);
  expect(await addressesOf(owner)).toEqual([['Cusco', true]]);

  const ask = 'query E($refs: [_Any!]!) { _entities(representations: $refs) { ... on Address { city } } }';
  const refs = [{ __typename: 'Address', id }];
  expect((await subgraph.execute(ask, { refs }, enemy)).data).toEqual({ _entities: [null] });
  expect((await subgraph.execute(ask, { refs }, owner)).data).toEqual({ _entities: [{ city: 'Cusco' }] });
});

test("an id of another type is the caller's mistake; a service has no address", async () => {
  const viewer = await registerUser('ids@example.com');
  const wrongId = await subgraph.execute(remove, { id: 'user_00000000000000000000000000' }, viewer);
  expect(wrongId.errors?.[0]?.extensions?.code).toBe('INVALID_ID');
  const service = await subgraph.execute(create, { input: address('X') }, staffViewer);
  expect(service.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
});
