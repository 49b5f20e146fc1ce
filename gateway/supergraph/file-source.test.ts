import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createFileSource } from './file-source';

/** Milliseconds: the poll of tests where no event comes. */
const pollMs = 50;

let folder: string;
let stop: (() => void) | undefined;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'tributary-source-'));
});

afterEach(async () => {
  stop?.();
  await rm(folder, { recursive: true });
});

/** Watches a file, makes a change, and gives what is read when the source tells of it. */
async function readAfter(file: string, poll: number, change: () => Promise<unknown>): Promise<string> {
  const source = createFileSource(file, poll);
  const told = new Promise<void>((resolve) => {
    stop = source.watch(resolve);
  });
  await change();
  await told;
  return source.read();
}

/** Longer than a test: what is told comes from an event. */
const neverMs = 3_600_000;

it('sees a file that is written over', async () => {
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, 'old');
  expect(await readAfter(file, neverMs, () => writeFile(file, 'new'))).toBe('new');
});

it('sees a file that is renamed into place, as editors and deployments do', async () => {
  const file = path.join(folder, 'supergraph.graphql');
  await writeFile(file, 'old');
  await writeFile(`${file}.tmp`, 'new');
  expect(await readAfter(file, neverMs, () => rename(`${file}.tmp`, file))).toBe('new');
});

it('sees the link of a mounted ConfigMap turned to another folder', async () => {
  for (const [name, text] of Object.entries({ '..1': 'old', '..2': 'new' })) {
    await mkdir(path.join(folder, name));
    await writeFile(path.join(folder, name, 'supergraph.graphql'), text);
  }
  const file = path.join(folder, 'supergraph.graphql');
  await symlink('..1', path.join(folder, '..data'));
  await symlink('..data/supergraph.graphql', file);
  const turn = async () => {
    await symlink('..2', path.join(folder, '..next'));
    await rename(path.join(folder, '..next'), path.join(folder, '..data'));
  };
  expect(await readAfter(file, neverMs, turn)).toBe('new');
});

it('sees by looking what no event of its folder tells', async () => {
  const elsewhere = path.join(folder, 'elsewhere');
  const here = path.join(folder, 'here');
  await Promise.all([mkdir(elsewhere), mkdir(here)]);
  await writeFile(path.join(elsewhere, 'supergraph.graphql'), 'old');
  const file = path.join(here, 'supergraph.graphql');
  await symlink(path.join(elsewhere, 'supergraph.graphql'), file);
  const change = () => writeFile(path.join(elsewhere, 'supergraph.graphql'), 'much newer');
  expect(await readAfter(file, pollMs, change)).toBe('much newer');
});

it('sees a file appear in a folder that was made after the watch began', async () => {
  const file = path.join(folder, 'later', 'supergraph.graphql');
  const change = async () => {
    await mkdir(path.dirname(file));
    await writeFile(file, 'first');
  };
  expect(await readAfter(file, pollMs, change)).toBe('first');
});

it('says which file is not there', async () => {
  const file = path.join(folder, 'none.graphql');
  await expect(createFileSource(file, neverMs).read()).rejects.toThrow(
    `The supergraph ${file} cannot be loaded: ENOENT: no such file or directory, open '${file}'`,
  );
});
