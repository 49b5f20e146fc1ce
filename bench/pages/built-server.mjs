import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

function start(dist, dataDir, args) {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0', SAMPLE_STORE: 'false' };
  return spawn(process.execPath, [join(dist, 'main.js'), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Fills a data folder with the sample store. */
export async function fillStore(dist, dataDir, products, variants) {
  const loader = start(dist, dataDir, ['sample', '--products', String(products), '--variants', String(variants)]);
  loader.stdout.resume();
  const [code] = await once(loader, 'exit');
  if (code !== 0) throw new Error(`The sample store was not loaded: exit code ${code}.`);
}

/** Starts the whole platform in a process of its own. @returns its URL and process id, and how to stop it */
export async function startServer(dist, dataDir) {
  const server = start(dist, dataDir, ['all']);
  const lines = createInterface({ input: server.stdout });
  const url = await new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`The platform did not start: exit code ${code}.`)));
    lines.on('line', (line) => {
      const ready = /"url":"([^"]+)".*"msg":"ready"/.exec(line);
      if (ready) resolve(ready[1]);
    });
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  return { url, pid: server.pid, stop };
}
