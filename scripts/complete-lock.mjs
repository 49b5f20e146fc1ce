/**
 * `node scripts/complete-lock.mjs [--check]`: adds to package-lock.json the packages of other platforms that npm left
 * out. npm does so when the registry that the lock file was made with does not carry them (a partial mirror), and then
 * `npm ci` refuses the file everywhere. Run it after each `npm install` that changed the file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const file = join(root, 'package-lock.json');
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];
const libraries = { musl: 'musl', gnu: 'glibc', gnueabihf: 'glibc', musleabihf: 'musl', eabi: undefined };

const lock = JSON.parse(readFileSync(file, 'utf8'));
const missing = missingPackages(lock.packages);
if (process.argv.includes('--check')) {
  for (const { name, version } of missing) say(`package-lock.json lacks ${name}@${version}`);
  if (missing.length > 0) say('Run: node scripts/complete-lock.mjs');
  process.exitCode = missing.length > 0 ? 1 : 0;
} else {
  for (const entry of missing) lock.packages[entry.path] = lockEntry(entry);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => compare(a, b)));
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  say(`package-lock.json: ${missing.length} packages added`);
}

function missingPackages(packages) {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isResolved(packages, from, name))
      .map(([name, range]) => ({ name, dev, path: `node_modules/${name}`, version: range.replace(/^[\^~]/, '') })),
  );
}

/** Whether Node's own search, from the package outwards, meets the name. */
function isResolved(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

/** No integrity: it is not known here, and npm then takes the registry's. */
function lockEntry({ name, version, dev }) {
  const words = name.split(/[/-]/);
  const system = systems.filter((word) => words.includes(word));
  const processor = processors.filter((word) => words.includes(word));
  const library = words.map((word) => libraries[word]).filter(Boolean);
  // Without them every machine would fetch the package.
  if (system.length === 0 && processor.length === 0) throw new Error(`${name}: no platform in the name`);
  return {
    version,
    ...(processor.length > 0 && { cpu: processor }),
    ...(dev && { dev }),
    ...(library.length > 0 && { libc: library }),
    optional: true,
    ...(system.length > 0 && { os: system }),
  };
}

function compare(a, b) {
  return a.localeCompare(b, 'en');
}
