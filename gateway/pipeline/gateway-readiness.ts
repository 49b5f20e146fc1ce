import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import { type Readiness, type ReadinessChecks, runChecks } from '../../platform/http/readiness';
import { type IdentityTokens } from '../../platform/identity/identity-token';
import { serviceViewer } from '../../platform/identity/viewer';
import type { SupergraphState } from '../supergraph/supergraph-state';

/** One check a subgraph: whether it takes our identity and answers the smallest query there is, and has its database. */
export function subgraphChecks(transports: readonly SubgraphTransport[], tokens: IdentityTokens): ReadinessChecks {
  const requestId = 'readiness';
  const check = (transport: SubgraphTransport) => async () => {
    const identity = await tokens.sign({ viewer: serviceViewer('gateway'), requestId });
    const { data } = await transport.execute({ query: '{ __typename }' }, { identity, requestId });
    if (!data) throw new Error(`The ${transport.name} subgraph answers without data.`);
    await transport.ping();
  };
  return Object.fromEntries(transports.map((transport) => [transport.name, check(transport)]));
}

/**
 * Readiness of the gateway. A subgraph that is down does not take it out of traffic, because all other queries are still
 * answered; the body names it, with `"degraded": true`. Only a gateway that reaches none is not ready.
 */
export async function gatewayReadiness(checks: ReadinessChecks, supergraph: SupergraphState): Promise<Readiness> {
  const subgraphs = await runChecks(checks);
  const states = Object.values(subgraphs);
  return {
    ready: states.includes('up'),
    details: { degraded: states.includes('down'), supergraph, subgraphs },
  };
}
