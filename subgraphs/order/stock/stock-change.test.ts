import { anonymousViewer, type Viewer } from '../../../platform/identity/viewer';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { runSql } from '../../../tests/kit/run-sql';
import { runTask } from '../../../tests/kit/run-task';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { forgetKeysTask } from '../idempotency/forget-keys';
import { orderSubgraph } from '../start';

let subgraph: TestSubgraph;
let locationId: string;

const createLocation = 'mutation($input: LocationCreateInput!) { locationCreate(input: $input) { location { id } } }';

beforeAll(async () => {
  subgraph = await startTestSubgraph(orderSubgraph);
  const { data } = await subgraph.execute<{ locationCreate: { location: { id: string } } }>(
    createLocation,
    { input: { name: 'Main' } },
    staffViewer,
  );
  locationId = data?.locationCreate.location.id as string;
});

afterAll(() => subgraph.close());

const adjust = /* GraphQL */ `
  mutation Adjust($variantId: ID!, $locationId: ID!, $delta: Int!, $key: String!, $note: String) {
    stockAdjust(variantId: $variantId, locationId: $locationId, delta: $delta, reason: RECEIVED, note: $note, idempotencyKey: $key) {
      variant { id availableForSale }
      level { location { id } available onHand allocated }
      movement { id delta onHand reason note actor createdAt location { handle } }
      userErrors { field code }
    }
  }
`;

const set = /* GraphQL */ `
  mutation Set($variantId: ID!, $locationId: ID!, $onHand: Int!, $key: String!) {
    stockSet(variantId: $variantId, locationId: $locationId, onHand: $onHand, reason: COUNTED, idempotencyKey: $key) {
      level { onHand }
      movement { delta onHand }
      userErrors { field code }
    }
  }
`;

const ledger = /* GraphQL */ `
  query Ledger($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on ProductVariant {
        stock { available levels { onHand } movements(first: 100) { totalCount nodes { delta onHand } } }
      }
    }
  }
`;

interface Ledger {
  _entities: {
    stock: {
      available: number;
      levels: { onHand: number }[];
      movements: { totalCount: number; nodes: { delta: number; onHand: number }[] };
    };
  }[];
}

interface Changed {
  level: { onHand: number } | null;
  movement: { id: string; delta: number } | null;
  userErrors: { field: string[]; code: string }[];
}

const newVariant = () => encodeId('var', newUuid());

async function adjustBy(variantId: string, delta: number, key: string = newUuid()): Promise<Changed> {
  const { data, errors } = await subgraph.execute<{ stockAdjust: Changed }>(
    adjust,
    { variantId, locationId, delta, key },
    staffViewer,
  );
  expect(errors).toBeUndefined();
  return data?.stockAdjust as Changed;
}

async function setTo(variantId: string, onHand: number, key: string = newUuid()): Promise<Changed> {
  const variables = { variantId, locationId, onHand, key };
  const { data, errors } = await subgraph.execute<{ stockSet: Changed }>(set, variables, staffViewer);
  expect(errors).toBeUndefined();
  return data?.stockSet as Changed;
}

/** Units on hand by the level and by the sum of the ledger, and the number of movements. */
async function unitsOf(variantId: string): Promise<{ level: number; ledger: number; movements: number }> {
  const variables = { representations: [{ __typename: 'ProductVariant', id: variantId }] };
  const { data } = await subgraph.execute<Ledger>(ledger, variables, staffViewer);
  const [entity] = (data as Ledger)._entities;
  const { levels, movements } = (entity as Ledger['_entities'][number]).stock;
  return {
    level: levels[0]?.onHand ?? 0,
    ledger: movements.nodes.reduce((sum, { delta }) => sum + delta, 0),
    movements: movements.totalCount,
  };
}

test('an adjustment changes the level and writes the ledger', async () => {
  const variantId = newVariant();
  const variables = { variantId, locationId, delta: 5, key: newUuid(), note: 'Pallet 7' };
  const { data } = await subgraph.execute(adjust, variables, staffViewer);
  expect(data).toEqual({
    stockAdjust: {
      variant: { id: variantId, availableForSale: true },
      level: { location: { id: locationId }, available: 5, onHand: 5, allocated: 0 },
      movement: {
        id: expect.stringMatching(/^move_[0-9a-z]{26}$/),
        delta: 5,
        onHand: 5,
        reason: 'RECEIVED',
        note: 'Pallet 7',
        actor: 'operator:test',
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        location: { handle: 'main' },
      },
      userErrors: [],
    },
  });
  expect(await unitsOf(variantId)).toEqual({ level: 5, ledger: 5, movements: 1 });
});

test('of thirty who take one of five at once, five get it', async () => {
  const variantId = newVariant();
  await adjustBy(variantId, 5);
  const taken = await Promise.all(Array.from({ length: 30 }, () => adjustBy(variantId, -1)));
  expect(taken.filter(({ level }) => level !== null)).toHaveLength(5);
  expect(taken.filter(({ userErrors }) => userErrors[0]?.code === 'INSUFFICIENT_STOCK')).toHaveLength(25);
  expect(await unitsOf(variantId)).toEqual({ level: 0, ledger: 0, movements: 6 });
});

test('a variant on backorder goes below zero, and reads as none available', async () => {
  const variantId = newVariant();
  const settings =
    'mutation($id: ID!) { stockSettingsUpdate(variantId: $id, input: { backorder: true }) { variant { availableForSale stock { backorder tracked } } } }';
  const { data } = await subgraph.execute(settings, { id: variantId }, staffViewer);
  expect(data).toEqual({
    stockSettingsUpdate: { variant: { availableForSale: true, stock: { backorder: true, tracked: true } } },
  });
  await Promise.all(Array.from({ length: 4 }, () => adjustBy(variantId, -2)));
  expect(await unitsOf(variantId)).toEqual({ level: -8, ledger: -8, movements: 4 });
});

test('the same key in parallel is one movement and one answer, also when the level has moved on', async () => {
  const variantId = newVariant();
  const answers = await Promise.all(Array.from({ length: 5 }, () => adjustBy(variantId, 3, `once ${variantId}`)));
  await adjustBy(variantId, 4);
  const late = await adjustBy(variantId, 3, `once ${variantId}`);
  expect(late).toMatchObject({ level: { onHand: 3 }, movement: { delta: 3 }, userErrors: [] });
  for (const answer of answers) expect(answer).toEqual(late);
  expect(await unitsOf(variantId)).toEqual({ level: 7, ledger: 7, movements: 2 });
});

test('a key is good for one input of one mutation, and for one caller', async () => {
  const [variantId, key] = [newVariant(), newUuid()];
  await adjustBy(variantId, 3, key);
  const reused = [{ field: ['idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }];
  expect(await adjustBy(variantId, 4, key)).toMatchObject({ level: null, userErrors: reused });
  expect(await setTo(variantId, 3, key)).toMatchObject({ level: null, userErrors: reused });
  const colleague: Viewer = { ...staffViewer, subject: 'colleague' };
  await subgraph.execute(adjust, { variantId, locationId, delta: 1, key }, colleague);
  expect(await unitsOf(variantId)).toEqual({ level: 4, ledger: 4, movements: 2 });
});

test('a refusal leaves the key free: the same request succeeds when there is stock', async () => {
  const [variantId, key] = [newVariant(), newUuid()];
  const refused = await adjustBy(variantId, -2, key);
  expect(refused.userErrors).toEqual([{ field: ['delta'], code: 'INSUFFICIENT_STOCK' }]);
  expect(await unitsOf(variantId)).toEqual({ level: 0, ledger: 0, movements: 0 });
  await adjustBy(variantId, 2);
  expect(await adjustBy(variantId, -2, key)).toMatchObject({ level: { onHand: 0 }, userErrors: [] });
});

test('counts and differences that race still sum to the level', async () => {
  const variantId = newVariant();
  const counts = [10, 20, 20, 0, 7].map((onHand) => setTo(variantId, onHand));
  const differences = [1, 2, 3].map((delta) => adjustBy(variantId, delta));
  await Promise.all([...counts, ...differences]);
  const units = await unitsOf(variantId);
  expect(units.ledger).toBe(units.level);
  const { movement } = await setTo(variantId, units.level);
  expect(movement).toBeNull();
  expect(await unitsOf(variantId)).toEqual(units);
});

test.each([
  ['a difference of 0', { delta: 0 }, 'INVALID_DELTA'],
  ['a difference beyond any shelf', { delta: -1_000_000_001 }, 'INVALID_DELTA'],
  ['a location that is not there', { delta: 1, locationId: encodeId('loc', newUuid()) }, 'LOCATION_NOT_FOUND'],
  ['more than a shelf holds', { delta: 1_000_000_000 }, 'QUANTITY_OUT_OF_RANGE'],
])('%s is refused and changes nothing', async (_, change, code) => {
  const variantId = newVariant();
  await adjustBy(variantId, 1);
  const variables = { variantId, locationId, key: newUuid(), ...change };
  const { data } = await subgraph.execute(adjust, variables, staffViewer);
  expect(data).toMatchObject({ stockAdjust: { variant: null, level: null, movement: null, userErrors: [{ code }] } });
  expect(await unitsOf(variantId)).toEqual({ level: 1, ledger: 1, movements: 1 });
});

test.each([
  ['an anonymous visitor', anonymousViewer, {}, 'UNAUTHENTICATED'],
  ['a customer', customerViewer(encodeId('user', newUuid())), {}, 'FORBIDDEN'],
  ['the id of a product', staffViewer, { variantId: encodeId('prod', newUuid()) }, 'INVALID_ID'],
  ['an empty key', staffViewer, { key: '' }, 'BAD_USER_INPUT'],
  ['a key with a NUL', staffViewer, { key: 'a\0b' }, 'BAD_USER_INPUT'],
])('%s gets a coded error and changes nothing', async (_, viewer, change, code) => {
  const variantId = newVariant();
  const variables = { variantId, locationId, delta: 1, key: newUuid(), ...change };
  const { errors } = await subgraph.execute(adjust, variables, viewer);
  expect(errors?.map((error) => error.extensions?.code)).toEqual([code]);
  expect(await unitsOf(variantId)).toEqual({ level: 0, ledger: 0, movements: 0 });
});

test('a count below zero and settings without a value are refused', async () => {
  const variantId = newVariant();
  const refused = await setTo(variantId, -1);
  expect(refused).toEqual({
    level: null,
    movement: null,
    userErrors: [{ field: ['onHand'], code: 'INVALID_QUANTITY' }],
  });
  const settings =
    'mutation($id: ID!) { stockSettingsUpdate(variantId: $id, input: {}) { variant { id } userErrors { code } } }';
  const { data } = await subgraph.execute(settings, { id: variantId }, staffViewer);
  expect(data).toEqual({ stockSettingsUpdate: { variant: null, userErrors: [{ code: 'NOTHING_GIVEN' }] } });
});

test('a key is forgotten after 30 days, and not before', async () => {
  const variantId = newVariant();
  const [old, recent] = [newUuid(), newUuid()];
  for (const key of [old, recent]) await adjustBy(variantId, 1, key);
  await runSql(subgraph, "update idempotency_key set created_at = now() - interval '31 days' where key = $1", [old]);
  expect(await runTask(subgraph, forgetKeysTask)).toEqual([1, 0]);
  for (const key of [old, recent]) await adjustBy(variantId, 1, key);
  expect(await unitsOf(variantId)).toEqual({ level: 3, ledger: 3, movements: 3 });
});
