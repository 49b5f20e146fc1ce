import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const directories: string[] = [];

/** Writes a file that lives until the tests of the calling file are over, and returns its path. */
export function temporaryFile(name: string, content: string | Buffer): string {
  const directory = mkdtempSync(path.join(os.tmpdir(), 'tributary-file-'));
  directories.push(directory);
  const file = path.join(directory, name);
  writeFileSync(file, content);
  return file;
}

afterAll(() => {
  for (const directory of directories) rmSync(directory, { recursive: true, force: true });
});
