import type { Worker } from 'node:worker_threads';
import { startPlanner } from '../../tests/kit/start-planner';
import { createEngine, type Engine } from '../engine/engine';
import { composeSupergraph } from '../supergraph/compose-supergraph';
import { createPlanningThread, type PlanningThread } from './planning-thread';

const subgraphNames = ['a', 'b', 'c'];
const typeNames = Array.from({ length: 10 }, (_, index) => `Thing${index}`);

/** A graph in which three levels of one interface have 3^30 plans. */
const { supergraphSdl } = composeSupergraph(
  subgraphNames.map((name) => ({
    name,
    url: `http://${name}`,
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
      type Query { ${name === 'a' ? 'thing: Thing note: String' : `${name}: Int`} }
      interface Thing { id: ID! next: Thing }
      ${typeNames.map((type) => `type ${type} implements Thing @key(fields: "id") { id: ID! next: Thing @shareable ${name}: Int }`).join('\n')}`,
  })),
);

const endless = '{ thing { next { next { ... on Thing1 { a b c } } } } }';
const large = `{ ${Array.from({ length: 200 }, (_, index) => `n${index}: note`).join(' ')} }`;

const running: PlanningThread[] = [];
const started: Worker[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((thread) => thread.close()));
  started.length = 0;
});

function engineWith(timeoutMs: number, maxWaitMs = 10_000): { engine: Engine<null>; asked: string[] } {
  const thread = createPlanningThread({
    ...{ timeoutMs, maxWaitMs },
    start: () => {
      const worker = startPlanner();
      started.push(worker);
      return worker;
    },
  });
  running.push(thread);
  const asked: string[] = [];
  const engine = createEngine<null>({
    supergraphSdl,
    planElsewhere: thread.plan,
    report: (error) => {
      throw error;
    },
    fetch: async (subgraph, { query }) => {
      asked.push(subgraph);
      const aliases = [...query.matchAll(/(\w+): ?note/g)].map(([, alias]) => [alias, 'N'] as const);
      return { data: { note: 'N', ...Object.fromEntries(aliases) } };
    },
  });
  return { engine, asked };
}

const codesOf = async (engine: Engine<null>, query: string) =>
  (await engine.prepare({ query }, null)).errors?.map(({ extensions }) => extensions.code);

async function run(engine: Engine<null>, query: string): Promise<unknown> {
  const { prepared, errors } = await engine.prepare({ query }, null);
  if (!prepared) throw new Error(errors[0]?.message);
  return JSON.parse((await engine.execute(prepared, { context: null })).data);
}

test('a light operation is planned at once, and no thread is started for it', async () => {
  const { engine } = engineWith(1_000);
  expect(await run(engine, '{ note }')).toEqual({ note: 'N' });
  expect(started).toEqual([]);
});

test('a large operation is planned on the thread, and answered like any other', async () => {
  const { engine } = engineWith(10_000);
  const alone = createEngine<null>({ supergraphSdl, report: () => undefined, fetch: async () => ({ data: {} }) });
  const planOf = async (planning: Engine<null>) =>
    (await planning.prepare({ query: large }, null)).prepared?.operation.plan;
  expect(await planOf(engine)).toEqual(await planOf(alone));
  expect(Object.keys((await run(engine, large)) as object)).toHaveLength(200);
  expect(started).toHaveLength(1);
});

test('an operation that would be planned for an hour is refused, and nobody waits for it meanwhile', async () => {
  const { engine, asked } = engineWith(300);
  let isRefused = false;
  const refusal = codesOf(engine, endless).finally(() => {
    isRefused = true;
  });
  expect(await run(engine, '{ note }')).toEqual({ note: 'N' });
  expect(isRefused).toBe(false);
  asked.length = 0;
  expect(await refusal).toEqual(['PLANNING_BUDGET_EXCEEDED']);
  expect(asked).toEqual([]);
});

test('asked again it is refused without a try, and the next operation gets a new thread', async () => {
  const { engine } = engineWith(300);
  expect(await Promise.all([codesOf(engine, endless), codesOf(engine, endless)])).toEqual([
    ['PLANNING_BUDGET_EXCEEDED'],
    ['PLANNING_BUDGET_EXCEEDED'],
  ]);
  expect(await codesOf(engine, endless)).toEqual(['PLANNING_BUDGET_EXCEEDED']);
  expect(started).toHaveLength(1);
  expect(Object.keys((await run(engine, large)) as object)).toHaveLength(200);
  expect(started).toHaveLength(2);
});

test('a hundred may wait, and whoever comes then is told to try again', async () => {
  const { engine } = engineWith(30_000);
  const waiting = Array.from({ length: 101 }, (_, index) => codesOf(engine, `query Q${index} ${endless}`));
  expect(await codesOf(engine, `query Late ${endless}`)).toEqual(['PLANNER_BUSY']);
  await running[0]?.close();
  expect(new Set((await Promise.all(waiting)).flat())).toEqual(new Set(['PLANNER_BUSY']));
  expect(started).toHaveLength(1);
});

test('whoever has waited too long for others is told to try again, and whoever comes then is planned', async () => {
  const { engine } = engineWith(300, 100);
  const first = codesOf(engine, endless);
  const second = codesOf(engine, `query Second ${endless}`);
  expect(await Promise.all([first, second])).toEqual([['PLANNING_BUDGET_EXCEEDED'], ['PLANNER_BUSY']]);
  expect(Object.keys((await run(engine, large)) as object)).toHaveLength(200);
});

test('a thread that cannot be started fails its operation only', async () => {
  const errors: unknown[] = [];
  const { plan } = createPlanningThread({
    timeoutMs: 300,
    start: () => {
      throw new Error('No more threads.');
    },
  });
  const engine = createEngine<null>({
    supergraphSdl,
    planElsewhere: plan,
    report: (error) => void errors.push(error),
    fetch: async () => ({ data: null }),
  });
  expect(await codesOf(engine, large)).toEqual(['OPERATION_NOT_PLANNABLE']);
  expect(await codesOf(engine, `query Again ${large}`)).toEqual(['OPERATION_NOT_PLANNABLE']);
  expect(errors).toHaveLength(2);
});
