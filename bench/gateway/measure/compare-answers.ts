import assert from 'node:assert/strict';
import { type GatewayName, type Graph, startGateway } from '../gateways/start-gateway.ts';
import { type Bodies, createLoadClient, type Traffic } from './load-client.ts';

/** `data` of each answer of a server, as JSON text, which keeps the order of its fields. */
export async function dataOf(origin: string, bodies: Bodies, traffic: Traffic): Promise<string[]> {
  const client = createLoadClient(origin, bodies, { connections: 1, asks: traffic });
  const texts: string[] = [];
  for (const [index] of bodies.entries()) {
    // The third: a gateway may answer its first requests in another way than all later ones.
    for (let request = 0; request < 2; request += 1) await client.ask(index);
    const { data, errors } = JSON.parse(await client.ask(index)) as { data: unknown; errors?: unknown };
    assert.equal(errors, undefined, `errors in an answer of ${origin}: ${JSON.stringify(errors)}`);
    texts.push(JSON.stringify(data));
  }
  await client.close();
  return texts;
}

/** What is asked of each gateway before anything is timed. */
export interface Comparison {
  gateways: readonly GatewayName[];
  graphOf(gateway: GatewayName): Graph;
  bodies: Bodies;
  traffic: Traffic;
}

/**
 * Asks every gateway all operations and compares their `data`, byte for byte.
 *
 * @returns the texts
 * @throws AssertionError when two differ
 */
export async function compareAnswers({ gateways, graphOf, bodies, traffic }: Comparison): Promise<string[]> {
  let first: string[] | undefined;
  for (const gateway of gateways) {
    const running = await startGateway(gateway, graphOf(gateway));
    const texts = await dataOf(running.origin, bodies, traffic);
    await running.process.stop('SIGTERM');
    first ??= texts;
    for (const [index, text] of texts.entries()) {
      assert.equal(text, first[index], `${gateway} and ${gateways[0]} differ`);
    }
  }
  return first ?? [];
}
