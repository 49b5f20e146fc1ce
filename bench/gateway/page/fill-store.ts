import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createDataFolder } from '../../data-folder.mjs';
import { productMain } from '../gateways/start-gateway.ts';

/** The sample store, in a data folder of its own. */
export interface FilledStore {
  folder: string;
  secret: string;
  /** What each of its processes is started with. */
  environment: Readonly<Record<string, string>>;
  remove(): void;
}

/** Makes a store of 200 products with 10 variants each. */
export async function fillStore(): Promise<FilledStore> {
  const { folder, remove } = createDataFolder();
  const secret = randomBytes(32).toString('hex');
  const environment = { DATA_DIR: folder, SERVICE_SECRET: secret, SAMPLE_STORE: 'false', LOG_LEVEL: 'warn' };
  const loader = spawn(process.execPath, [productMain, 'sample', '--products', '200', '--variants', '10'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(loader, 'exit');
  if (code !== 0) throw new Error(`The sample store was not loaded: exit code ${code}.`);
  return { folder, secret, environment, remove };
}
