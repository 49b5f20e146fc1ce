import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty data folder for one measurement, and how to remove it. */
export function createDataFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tributary-bench-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
