import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettings } from '../platform/config/settings';

/** What the documents list, compared with what there is. */

const root = path.resolve(__dirname, '..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

const trackedFiles = () => execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

/** Names of every variable that is looked at while settings are read. */
function settingsRead(): string[] {
  const names = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get(_target, name) {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readSettings(environment);
  return [...names].sort();
}

/** Names in the first column of the table; `USER_…` stands for the ending of the name before it. */
function settingsDocumented(): string[] {
  const rows = textOf('docs/settings.md').matchAll(/^\| (`[^|]+`) \|/gm);
  return [...rows]
    .flatMap(([, cell = '']) => {
      const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
      const ending = names[0]?.replace(/^[A-Z]+_/, '') ?? '';
      return names.map((name) => name.replace('…', ending));
    })
    .sort();
}

test('docs/settings.md lists the settings that are read, and no other', () => {
  expect(settingsDocumented()).toEqual(settingsRead());
});

test('docs/dependencies.md says why each package is here', () => {
  const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, object>;
  const cells = [...textOf('docs/dependencies.md').matchAll(/^\| (@?[a-z][^|]*?) +\|/gm)].map(([, cell = '']) => cell);
  const named = cells.flatMap((cell) => cell.split(', ')).map((name) => name.replace(/ [\d.]+(-\S+)?$/, ''));
  const isNamed = (name: string) => named.includes(name) || named.includes(name.replace(/\/.*/, '/*'));
  const isTypes = (name: string) => name.startsWith('@types/');
  const packages = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isTypes(name));
  expect(packages.filter((name) => !isNamed(name))).toEqual([]);
  const exists = (name: string) => packages.some((found) => found === name || name === found.replace(/\/.*/, '/*'));
  expect(named.filter((name) => name !== 'package' && !exists(name))).toEqual([]);
});

test('every link of the documents to a file of ours leads somewhere', () => {
  const documents = trackedFiles().filter((file) => file.endsWith('.md'));
  const broken = documents.flatMap((document) =>
    [...textOf(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => path.join(root, path.dirname(document), target))
      .filter((target) => !existsSync(target)),
  );
  expect(broken).toEqual([]);
});

test('every decision record has a number of its own', () => {
  const numbers = trackedFiles().flatMap((file) => /^docs\/adr\/(\d{4})-[a-z0-9-]+\.md$/.exec(file)?.[1] ?? []);
  expect(numbers).toEqual([...new Set(numbers)]);
});

test('docs/architecture.md draws every room that there is', () => {
  const rooms = trackedFiles().flatMap(
    (file) => /^(?:platform\/|gateway\/)?([a-z-]+\/)(?=.*\.ts$)/.exec(file)?.[1] ?? [],
  );
  const drawing = textOf('docs/architecture.md');
  expect([...new Set(rooms)].filter((room) => !drawing.includes(room))).toEqual([]);
});
