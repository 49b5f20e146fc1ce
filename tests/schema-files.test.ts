import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runRole } from './kit/run-role';

/** The committed schema is what the code says, and the check of it notices when it is not. */

const committed = path.resolve(__dirname, '../schema');
let folder: string;

/** Milliseconds: the role starts twice, on a machine that runs other tests as well. */
jest.setTimeout(60_000);

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'tributary-schema-'));
  cpSync(committed, path.join(folder, 'schema'), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (name: string) => path.join(folder, 'schema', name);

test('the committed files are those of the code', async () => {
  const { code, output } = await runRole(['compose', '--check'], {}, folder);
  expect([code, output]).toEqual([0, 'schema: up to date\n']);
});

test('a stale file is named, and left as it is until it is written', async () => {
  await runRole(['compose'], {}, folder);
  const fresh = readFileSync(fileOf('supergraph.graphql'), 'utf8');
  appendFileSync(fileOf('product.graphql'), '# changed by hand\n');
  rmSync(fileOf('supergraph.graphql'));
  const { code, output } = await runRole(['compose', '--check'], {}, folder);
  expect([code, output]).toEqual([
    1,
    'product.graphql is stale: "npm run schema" writes it.\n' +
      'supergraph.graphql is stale: "npm run schema" writes it.\n',
  ]);
  expect(readFileSync(fileOf('product.graphql'), 'utf8')).toMatch(/# changed by hand\n$/);

  const written = await runRole(['compose'], {}, folder);
  expect([written.code, written.output]).toEqual([0, 'schema: wrote product.graphql, supergraph.graphql\n']);
  expect(readFileSync(fileOf('supergraph.graphql'), 'utf8')).toBe(fresh);
  expect(readFileSync(fileOf('product.graphql'), 'utf8')).not.toContain('# changed by hand');
});

test('an operation of a client that the graph no longer allows is named with its reason', async () => {
  await runRole(['compose'], {}, folder);
  writeFileSync(fileOf('operations/old-page.graphql'), 'query OldPage { products(first: 1) { nodes { name } } }\n');
  const { code, output } = await runRole(['compose', '--check'], {}, folder);
  expect([code, output]).toEqual([
    1,
    'operations/old-page.graphql no longer validates: Cannot query field "name" on type "Product".\n',
  ]);
});
