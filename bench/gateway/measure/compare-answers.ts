import assert from 'node:assert/strict';
import { type GatewayName, gatewayNames, startGateway } from '../gateways/start-gateway.ts';
import { createLoadClient } from './load-client.ts';

/** The answer of one gateway: `data` as JSON text, which keeps the order of its fields. */
async function dataOf(gateway: GatewayName, supergraphFile: string): Promise<string> {
  const running = await startGateway(gateway, supergraphFile);
  const client = createLoadClient(running.origin, 1);
  // The third: a gateway may answer its first requests in another way than all later ones.
  for (let request = 0; request < 2; request += 1) await client.askOnce();
  const { data, errors } = JSON.parse(await client.askOnce()) as { data: unknown; errors?: unknown };
  await client.close();
  await running.process.stop();
  assert.equal(errors, undefined, `${gateway} answers with errors`);
  return JSON.stringify(data);
}

/**
 * Asks every gateway the deep query and compares their `data`, byte for byte.
 *
 * @returns bytes of `data`
 * @throws AssertionError when two differ
 */
export async function compareAnswers(supergraphFile: string): Promise<number> {
  const answers: string[] = [];
  for (const gateway of gatewayNames) answers.push(await dataOf(gateway, supergraphFile));
  const [first = ''] = answers;
  for (const [index, answer] of answers.entries()) {
    assert.equal(answer, first, `${gatewayNames[index]} and ${gatewayNames[0]} differ`);
  }
  return Buffer.byteLength(first);
}
