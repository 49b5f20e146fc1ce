import { anonymousViewer } from '../../platform/identity/viewer';
import { createLogger } from '../../platform/log/logger';
import { registry } from '../../platform/metrics/registry';
import { collectGarbage } from '../../tests/kit/collect-garbage';
import type { Engine } from '../engine/engine';
import type { SubgraphResult } from '../engine/fetch/subgraph-fetch';
import { loadEngine } from '../engine/load-engine';
import type { GatewayContext } from '../gateway-context';
import { composeSupergraph } from './compose-supergraph';
import { type OpenSupergraph, openSupergraph } from './open-supergraph';

const context: GatewayContext = { viewer: anonymousViewer, requestId: 'test', identity: async () => '' };

/** A supergraph with these fields of `Query`. */
function supergraphOf(...fields: string[]): string {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
    type Query { ${fields.map((field) => `${field}: String`).join(' ')} }`;
  return composeSupergraph([{ name: 'shop', url: 'http://shop', sdl }]).supergraphSdl;
}

const hats = supergraphOf('hat');
const hatsAndShoes = supergraphOf('hat', 'shoe');

/** A supergraph whose source a test sets, over a subgraph that a test answers for. */
async function open(first: string) {
  const lines: Record<string, unknown>[] = [];
  const source = { text: first, read: async () => source.text, watch: () => () => undefined };
  const waiting: ((result: SubgraphResult) => void)[] = [];
  const supergraph = await openSupergraph({
    source,
    load: (supergraphSdl) =>
      loadEngine<GatewayContext>({
        supergraphSdl,
        report: (error) => {
          throw error;
        },
        connect: () => () => new Promise<SubgraphResult>((resolve) => void waiting.push(resolve)),
      }),
    contexts: [context],
    log: createLogger({
      level: 'info',
      name: 'gateway',
      destination: { write: (line) => void lines.push(JSON.parse(line)) },
    }),
  });
  return { source, supergraph, lines, answer: (result: SubgraphResult) => waiting.shift()?.(result) };
}

async function start(engine: Engine<GatewayContext>, query: string) {
  const { prepared, errors } = await engine.prepare({ query }, context);
  if (!prepared) throw new Error(JSON.stringify(errors));
  return engine.execute(prepared, { context });
}

async function metric(name: string, outcome?: string): Promise<number> {
  const { values } = (await registry.getSingleMetric(name)?.get()) ?? { values: [] };
  return values.find(({ labels }) => labels.outcome === outcome)?.value ?? 0;
}

it('switches, and lets what is in flight end on the supergraph that it began on', async () => {
  const { source, supergraph, answer } = await open(hats);
  const before = supergraph.engine();
  const inFlight = start(before, '{ hat }');
  source.text = supergraphOf('shoe');

  expect(await supergraph.reload()).toBe('loaded');

  expect(supergraph.engine()).not.toBe(before);
  const { errors } = await supergraph.engine().prepare({ query: '{ hat }' }, context);
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  answer({ data: { hat: 'bowler' } });
  expect(await inFlight).toMatchObject({ data: '{"hat":"bowler"}', errors: [], deferred: null, cost: null });
});

it('plans the operations in use before the switch, and says how many no longer fit', async () => {
  const { source, supergraph, lines } = await open(hatsAndShoes);
  for (const query of ['{ shoe }', '{ hat }', '{ hat }']) await supergraph.engine().prepare({ query }, context);
  const before = supergraph.supergraph().id;
  source.text = hats;

  await supergraph.reload();

  expect(supergraph.engine().knownOperations()).toEqual([expect.objectContaining({ query: '{ hat }' })]);
  expect(lines.at(-1)).toMatchObject({
    level: 'warn',
    msg: 'a new supergraph is served',
    supergraph: supergraph.supergraph().id,
    before,
    planned: 1,
    unfit: 1,
    left: 0,
  });
});

it('refuses what is no supergraph, says why once, and serves on', async () => {
  const { source, supergraph, lines } = await open(hats);
  const { id } = supergraph.supergraph();
  const engine = supergraph.engine();
  const refused = await metric('supergraph_reloads_total', 'refused');
  source.text = 'type Query { hat: String }';

  expect([await supergraph.reload(), await supergraph.reload()]).toEqual(['refused', 'refused']);

  expect(supergraph.engine()).toBe(engine);
  expect(supergraph.refusal()).toEqual({
    reason: expect.stringMatching(/^The supergraph [0-9a-f]{16} cannot be loaded: Invalid supergraph: must be a core/),
    at: expect.any(Date),
  });
  expect(lines.map(({ msg, serving }) => [msg, serving])).toEqual([['a new supergraph is refused', id]]);
  expect(await metric('supergraph_reloads_total', 'refused')).toBe(refused + 1);
  expect(await metric('supergraph_refused')).toBe(1);

  source.text = hats;
  expect([await supergraph.reload(), supergraph.refusal(), await metric('supergraph_refused')]).toEqual([
    'unchanged',
    null,
    0,
  ]);
});

it('refuses a supergraph whose subgraphs it cannot reach', async () => {
  const source = { text: hats, read: async () => source.text, watch: () => () => undefined };
  const connect = () => {
    throw new Error('there is no such subgraph here');
  };
  const load = (supergraphSdl: string) =>
    loadEngine<GatewayContext>({ supergraphSdl, report: () => undefined, connect });
  const log = createLogger({ level: 'silent', name: 'gateway' });
  await expect(openSupergraph({ source, load, contexts: [context], log })).rejects.toThrow(
    'there is no such subgraph here',
  );
});

it('starts on its fallback, and moves to the source as soon as that has something', async () => {
  let isUp = false;
  const source = {
    read: async () => {
      if (!isUp) throw new Error('The shop subgraph cannot be reached.');
      return hatsAndShoes;
    },
    watch: () => () => undefined,
  };
  const fallback = { read: async () => hats, watch: () => () => undefined };
  const load = (supergraphSdl: string) =>
    loadEngine<GatewayContext>({ supergraphSdl, report: () => undefined, connect: () => async () => ({ data: {} }) });
  const log = createLogger({ level: 'silent', name: 'gateway' });
  const supergraph = await openSupergraph({ source, fallback, load, contexts: [context], log });
  expect([supergraph.supergraph().supergraphSdl, await supergraph.reload()]).toEqual([hats, 'refused']);
  isUp = true;
  expect([await supergraph.reload(), supergraph.supergraph().supergraphSdl]).toEqual(['loaded', hatsAndShoes]);
});

it('reads again for whoever asks while a reload runs', async () => {
  const { source, supergraph } = await open(hats);
  source.text = hatsAndShoes;
  const first = supergraph.reload();
  await Promise.resolve();
  const second = supergraph.reload();
  await Promise.resolve();
  source.text = supergraphOf('shoe');
  expect(await Promise.all([first, second, supergraph.reload()])).toEqual(['loaded', 'loaded', 'loaded']);
  expect(supergraph.supergraph().supergraphSdl).toBe(source.text);
});

async function useAndReplace(supergraph: OpenSupergraph, answer: (result: SubgraphResult) => void) {
  const old = new WeakRef(supergraph.engine());
  const running = start(supergraph.engine(), '{ hat }');
  await supergraph.reload();
  answer({ data: { hat: 'bowler' } });
  await running;
  return old;
}

it('keeps nothing of the engine that it replaced', async () => {
  const { source, supergraph, answer } = await open(hats);
  source.text = hatsAndShoes;
  const old = await useAndReplace(supergraph, answer);
  await collectGarbage();
  expect(old.deref()).toBeUndefined();
});
