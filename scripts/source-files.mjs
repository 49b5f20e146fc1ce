import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

/** The rooms that go into the build; the same list as `include` in tsconfig.json. */
const rooms = ['main.ts', 'roles', 'gateway', 'subgraphs', 'platform', 'schema', 'importers', 'sample'];

/** Every file that the build is made of, relative to the checkout, in a fixed order. */
export function sourceFiles() {
  const files = rooms.filter((room) => existsSync(join(root, room))).flatMap((room) => filesOf(room));
  return files.filter((file) => !/\.(test\.ts|md)$/.test(file)).sort();
}

function filesOf(room) {
  if (room.endsWith('.ts')) return [room];
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)));
}
