import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * The rules of docs/architecture.md, checked on the source text: who may import whom, no cycles, no hubs.
 */

const root = path.resolve(__dirname, '..');

/** Tracked files and new ones that git does not ignore. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.ts'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));

const isTest = (file: string) => file.endsWith('.test.ts') || file.startsWith('tests/');
const productFiles = files.filter(
  (file) => !isTest(file) && !file.startsWith('bench/') && !file.includes('/generated/'),
);
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function resolveImport(from: string, specifier: string): string | null {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [`${base}.ts`, base.replace(/\.js$/, '.ts'), base, `${base}/index.ts`];
  return (
    candidates.find((file) => existsSync(path.join(root, file)) && statSync(path.join(root, file)).isFile()) ?? null
  );
}

function isTypeOnly(clause: string): boolean {
  if (/^\s*type\s/.test(clause)) return true;
  const named = /^\s*\{([\s\S]*)\}\s*$/.exec(clause)?.[1];
  return named?.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name)) ?? false;
}

function importsOf(file: string): Import[] {
  const found = textOf(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s([^;'"]*?)\s?from\s*'(\.[^']+)'|import\('(\.[^']+)'\)/g,
  );
  return [...found].flatMap(([, clause = '', staticSpecifier, dynamicSpecifier]) => {
    const to = resolveImport(file, (staticSpecifier ?? dynamicSpecifier) as string);
    return to === null ? [] : [{ from: file, to, typeOnly: isTypeOnly(clause) }];
  });
}

const imports = productFiles.flatMap(importsOf);

/** The room that a file stands in: `subgraphs/order`, `gateway`, `platform`, `schema` … */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'subgraphs') return `subgraphs/${second}`;
  return file.includes('/') ? first : 'main';
}

const describeImport = ({ from, to }: Import) => `${from} imports ${to}`;

/** Rooms that are clients of the graph: they know its operations and nothing behind them. */
const clients = ['importers', 'sample'];
/** Rooms that wire roles together, as `main.ts` does. */
const wiring = ['main', 'roles'];
/** What the role `compose` enters besides `start.ts`: it makes the supergraph and needs no gateway for it. */
const composition = ['gateway/supergraph/compose-supergraph.ts', 'gateway/supergraph/check-operations.ts'];

function isAllowed({ from, to }: Import): boolean {
  const source = roomOf(from);
  const target = roomOf(to);
  if (source === target) return true;
  if (wiring.includes(source)) {
    if (composition.includes(to)) return true;
    const isEntrance = to.endsWith('/start.ts') || [...clients, ...wiring, 'platform', 'schema'].includes(target);
    return isEntrance;
  }
  if (source === 'gateway' || source.startsWith('subgraphs/')) return target === 'platform' || target === 'schema';
  if (clients.includes(source)) return target === 'platform' || target === 'schema';
  return false;
}

test('rooms import only the rooms that they may enter', () => {
  expect(imports.filter((found) => !isAllowed(found)).map(describeImport)).toEqual([]);
});

test('the engine knows neither transport nor pipeline', () => {
  const forbidden = imports.filter(
    ({ from, to }) => from.startsWith('gateway/engine/') && /^gateway\/(transport|pipeline)\//.test(to),
  );
  expect(forbidden.map(describeImport)).toEqual([]);
});

const sliceOf = (file: string) => /^subgraphs\/[^/]+\/([^/]+)\//.exec(file)?.[1] ?? null;

test('a slice never imports the store or the entity of another', () => {
  const forbidden = imports.filter(({ from, to, typeOnly }) => {
    const [source, target] = [sliceOf(from), sliceOf(to)];
    return !typeOnly && source !== null && source !== target && /\.(store|entity)\.ts$/.test(to);
  });
  expect(forbidden.map(describeImport)).toEqual([]);
});

/** Arrows between the slices of a subgraph, as `from -> to`, that its README draws: `cart ──> stock, references`. */
function declaredArrows(subgraph: string): string[] {
  const lines = textOf(`subgraphs/${subgraph}/README.md`).matchAll(/^([a-z-]+) +──> ([a-z-]+(?:, [a-z-]+)*)/gm);
  return [...lines].flatMap(([, from, targets = '']) => targets.split(', ').map((to) => `${from} -> ${to}`)).sort();
}

test.each(['content', 'product', 'user', 'order'])(
  'the slices of %s call each other along the arrows of its README',
  (subgraph) => {
    const used = imports
      .filter(({ from }) => roomOf(from) === `subgraphs/${subgraph}`)
      .map(({ from, to }) => ({ source: sliceOf(from), target: sliceOf(to) }))
      .filter(({ source, target }) => source !== null && target !== null && source !== target)
      .map(({ source, target }) => `${source} -> ${target}`);
    expect([...new Set(used)].sort()).toEqual(declaredArrows(subgraph));
  },
);

test('a resolver reaches SQL through a verb or a loader, and API types know no table', () => {
  const forbidden = imports.filter(
    ({ from, to, typeOnly }) =>
      (from.endsWith('.resolver.ts') && to.endsWith('.store.ts') && !typeOnly) ||
      (from.endsWith('.type.ts') && /\.(store|entity)\.ts$/.test(to)),
  );
  expect(forbidden.map(describeImport)).toEqual([]);
});

/** Imports of types only are erased and cannot make a cycle at run time. */
function findCycle(graph: ReadonlyMap<string, string[]>): string[] {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): string[] => {
    const seenAt = trail.indexOf(file);
    if (seenAt >= 0) return [...trail.slice(seenAt), file];
    if (done.has(file)) return [];
    trail.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    trail.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

test('no import cycle', () => {
  const runtime = imports.filter(({ typeOnly }) => !typeOnly);
  const graph = new Map(
    [...Map.groupBy(runtime, ({ from }) => from)].map(([from, list]) => [from, list.map(({ to }) => to)]),
  );
  expect(findCycle(graph)).toEqual([]);
});

test('rooms of the platform form layers', () => {
  const rooms = imports
    .filter(({ from, to, typeOnly }) => !typeOnly && roomOf(from) === 'platform' && roomOf(to) === 'platform')
    .map(({ from, to }) => ({ from: path.posix.dirname(from), to: path.posix.dirname(to) }))
    .filter(({ from, to }) => from !== to);
  const graph = new Map(
    [...Map.groupBy(rooms, ({ from }) => from)].map(([from, list]) => [from, list.map(({ to }) => to)]),
  );
  expect(findCycle(graph)).toEqual([]);
});

test('no barrel and no hub', () => {
  const hubs = files.filter((file) => /(^|\/)(index|utils?|helpers?|common|misc|types)\.ts$/.test(file));
  expect(hubs).toEqual([]);
});

test('SQL stands in stores, migrations and the database rooms', () => {
  const allowed = /(\.store\.ts$|\/migrations\/|^platform\/(database|outbox|bus)\/)/;
  const statement = /['"`]\s*(select\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s|with\s+\w+\s+as\s*\()/i;
  const offenders = productFiles.filter((file) => !allowed.test(file) && statement.test(textOf(file)));
  expect(offenders).toEqual([]);
});

test('the environment is read in platform/config only', () => {
  const offenders = productFiles.filter(
    (file) => !file.startsWith('platform/config/') && /process\.env\b/.test(textOf(file)),
  );
  expect(offenders).toEqual([]);
});

test('no hand-written file is longer than 300 lines, no test longer than 500', () => {
  const linesOf = (file: string) => textOf(file).split('\n').length - 1;
  const tooLong = files
    .filter((file) => !file.includes('/generated/'))
    .filter((file) => linesOf(file) > (isTest(file) ? 500 : 300))
    .map((file) => `${file}: ${linesOf(file)} lines`);
  expect(tooLong).toEqual([]);
});
