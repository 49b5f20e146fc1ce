import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { type SmallGateway, startSmallGateway } from '../tests/kit/small-gateway';

interface Health {
  status: string;
  supergraph: { id: string; loadedAt: string; refused: { reason: string; at: string } | null };
}

let small: SmallGateway;

beforeEach(async () => {
  small = await startSmallGateway('in process');
});

afterEach(() => small.close());

const health = async () => (await (await fetch(`${small.url}/health/ready`)).json()) as Health;

/** Puts another text in the supergraph's place, as a deployment does, and waits until the gateway has looked at it. */
async function deploy(text: string, isSeen: (state: Health['supergraph']) => boolean): Promise<Health> {
  const { supergraphPath } = small.graph;
  await writeFile(`${supergraphPath}.next`, text);
  await rename(`${supergraphPath}.next`, supergraphPath);
  for (;;) {
    const found = await health();
    if (isSeen(found.supergraph)) return found;
    await delay(20);
  }
}

it('answers from the new supergraph as soon as its file is there, and refuses what that no longer has', async () => {
  const text = await readFile(small.graph.supergraphPath, 'utf8');
  const before = await health();
  expect((await small.post('{ carts }')).body).toEqual({ data: { carts: 3 } });

  const after = await deploy(text.replace(/^ +carts: Int.*\n/m, ''), ({ id }) => id !== before.supergraph.id);

  expect(after.supergraph.refused).toBeNull();
  expect(Date.parse(after.supergraph.loadedAt)).toBeGreaterThanOrEqual(Date.parse(before.supergraph.loadedAt));
  const { status, body } = await small.post('{ carts }');
  expect([status, body.errors?.map(({ extensions }) => extensions?.code)]).toEqual([
    400,
    ['GRAPHQL_VALIDATION_FAILED'],
  ]);
  expect((await small.post('{ products { stock } }')).body).toEqual({
    data: { products: [{ stock: 10 }, { stock: 20 }] },
  });
});

it('serves the old supergraph when the new one names a subgraph that is not here, and tells operators why', async () => {
  const text = await readFile(small.graph.supergraphPath, 'utf8');
  const before = await health();

  const after = await deploy(text.replaceAll('name: "order"', 'name: "reviews"'), ({ refused }) => refused !== null);

  const reason = 'The supergraph with the subgraph "reviews" cannot be loaded: there is no such subgraph here.';
  expect(after).toEqual({
    ...before,
    supergraph: { ...before.supergraph, refused: { reason, at: expect.any(String) } },
  });
  expect((await small.post('{ carts }')).body).toEqual({ data: { carts: 3 } });
  expect(small.lines.filter(({ level }) => level === 'error').map(({ msg, reason: why }) => [msg, why])).toEqual([
    ['a new supergraph is refused', reason],
  ]);

  const mended = await deploy(text, ({ refused }) => refused === null);
  expect(mended.supergraph.id).toBe(before.supergraph.id);
});

it('looks at once when it is asked to', async () => {
  const text = await readFile(small.graph.supergraphPath, 'utf8');
  expect(await small.gateway.reload()).toBe('unchanged');
  await writeFile(small.graph.supergraphPath, text.replace(/^ +carts: Int.*\n/m, ''));
  expect(await small.gateway.reload()).toBe('loaded');
});
