import { existsSync } from 'node:fs';
import path from 'node:path';

const shared = path.resolve(__dirname, '../../../shared/data');

/**
 * Registers tests that need a file of other people, which stands beside a checkout and is no part of it. Where it is
 * not there, one test says so.
 */
export function withSharedFile(name: string, register: (file: string) => void): void {
  const file = path.join(shared, name);
  if (existsSync(file)) {
    register(file);
    return;
  }
  test(`skipped, because ../shared/data/${name} is not there`, () => {
    expect(existsSync(file)).toBe(false);
  });
}
