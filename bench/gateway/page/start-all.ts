import { productMain, productNodeArgs, type RunningGateway, waitUntilServing } from '../gateways/start-gateway.ts';
import { freePort } from '../measure/free-port.ts';
import { startProcess } from '../measure/measured-process.ts';

/** Starts the whole product in one process. */
export async function startAll(environment: Readonly<Record<string, string>>): Promise<RunningGateway> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const process = startProcess({
    file: productMain,
    args: ['all'],
    env: { ...environment, PORT: String(port) },
    nodeArgs: productNodeArgs,
  });
  await Promise.race([waitUntilServing(origin), process.ended]);
  return { process, origin };
}
