import { rename, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { supergraphId } from '../../../gateway/supergraph/supergraph-id';
import { type ForeignGraph, startForeignGraph } from '../../kit/foreign-graph';
import { findFreePorts } from '../../kit/free-ports';
import { type RoleProcess, startRole } from '../../kit/role-process';
import { temporaryFile } from '../../kit/temporary-file';
import { type EventReader, eventReaders } from './event-readers';
import { startTraffic } from './steady-traffic';

/** Switches to a supergraph that fits; after each fourth comes one that does not. */
const switches = 20;

/** Events that the slowest reader may be behind: below what the gateway keeps for a slow client. */
const maxBehind = 16;

/** Milliseconds. Ten seconds on two free cores; a loaded machine takes longer. */
const timeoutMs = 60_000;

let graph: ForeignGraph;
let gateway: RoleProcess;
let base: string;
let file: string;

beforeAll(async () => {
  graph = await startForeignGraph();
  file = temporaryFile('supergraph.graphql', graph.supergraphSdl);
  const [port] = await findFreePorts(1);
  base = `http://127.0.0.1:${port}`;
  const role = ['gateway', '--supergraph', file, '--listen', `127.0.0.1:${port}`];
  gateway = await startRole(role, { SHUTDOWN_GRACE_MS: '500' }, `${base}/health/ready`);
});

afterAll(async () => {
  await gateway.stop();
  await graph.close();
});

/** Another supergraph in the file's place, and the gateway's word on it. */
async function deploy(supergraphSdl: string, isSeen: (state: { id: string; refused: unknown }) => boolean) {
  await writeFile(`${file}.next`, supergraphSdl);
  await rename(`${file}.next`, file);
  for (;;) {
    const health = (await (await fetch(`${base}/health/ready`)).json()) as { supergraph: Parameters<typeof isSeen>[0] };
    if (isSeen(health.supergraph)) return;
    await delay(20);
  }
}

async function switchBackAndForth(one: string, other: string): Promise<void> {
  for (let count = 1; count <= switches; count += 1) {
    const next = count % 2 === 1 ? other : one;
    await deploy(next, ({ id }) => id === supergraphId(next));
    if (count % 4 === 0) await deploy(`type Broken${count} { field: Int }`, ({ refused }) => refused !== null);
  }
}

/** Publishes numbered events as fast as the readers take them. @returns how many there were */
async function publishUntil(isOver: () => boolean, readers: readonly EventReader[]): Promise<number> {
  let published = 0;
  while (!isOver()) {
    const slowest = Math.min(...readers.map(({ told }) => told.length));
    if (published - slowest < maxBehind) {
      published += 1;
      graph.changes.publish({ id: String(published), title: `Event ${published}` });
    }
    await delay(2);
  }
  return published;
}

const both = '{ books { title stars } }';
const onlyOne = '{ whoAsks }';

const stars = '[200,{"data":{"books":[{"title":"Emma","stars":3},{"title":"Ulysses","stars":4}]}}]';
const nobody = '[200,{"data":{"whoAsks":null}}]';
const refused = JSON.stringify([
  400,
  {
    errors: [
      {
        message: 'Cannot query field "whoAsks" on type "Query".',
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ],
  },
]);

it(
  'switches 20 times between two supergraphs: no request fails, and no subscription loses an event',
  async () => {
    const url = `${base}/graphql`;
    const start = Object.values(eventReaders);
    const readers = [...start, ...start, ...start].map((read) =>
      read(url, 'subscription { bookChanged { id title stars } }'),
    );
    // Readers of the same events share one stream of the subgraph.
    await graph.changes.listeners(1);
    await reachAll(readers);
    const traffic = startTraffic(
      url,
      [
        { query: both, right: [stars] },
        { query: onlyOne, right: [nobody, refused] },
      ],
      4,
    );

    let isOver = false;
    const published = publishUntil(() => isOver, readers);
    await switchBackAndForth(graph.supergraphSdl, graph.supergraphSdl.replace(/^ +whoAsks: String.*\n/m, ''));
    isOver = true;
    const count = await published;
    await traffic.stop();
    while (readers.some((reader) => numbered(reader).length < count)) await delay(5);

    expect(traffic.wrong()).toEqual([]);
    expect(new Set(traffic.counts().keys())).toEqual(new Set([stars, nobody, refused]));
    const events = Array.from({ length: count }, (_, index) => ({
      data: { bookChanged: { id: String(index + 1), title: `Event ${index + 1}`, stars: index + 3 } },
    }));
    for (const reader of readers) expect(numbered(reader)).toEqual(events);
    expect(graph.changes.total()).toBe(1);
    for (const { stop } of readers) stop();
    await graph.changes.listeners(0);
  },
  timeoutMs,
);

/** Title of the events before those that count; the last of them may come late. */
const greeting = 'Hello';

/** The events that count, as one reader was told them. */
function numbered({ told }: EventReader): unknown[] {
  return told.filter((answer) => !JSON.stringify(answer).includes(`"${greeting}"`));
}

/** Publishes until each reader has had an event: nobody says when a subscription has begun. */
async function reachAll(readers: readonly EventReader[]): Promise<void> {
  while (readers.some(({ told }) => told.length === 0)) {
    graph.changes.publish({ id: '0', title: greeting });
    await delay(20);
  }
}
