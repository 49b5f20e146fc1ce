import type { Peer } from '../platform/federation/peer';
import type { SubgraphTransport } from '../platform/federation/subgraph-transport';
import type { ReadinessChecks } from '../platform/http/readiness';
import type { FetchSubgraph } from './engine/fetch/subgraph-fetch';
import type { JoinedSubgraph } from './engine/schema/engine-schema';
import type { GatewayContext } from './gateway-context';
import type { AccessTokenKeys } from './pipeline/access-token-keys';
import type { Authenticate } from './pipeline/authenticate';
import type { SubgraphEvents } from './subscriptions/subgraph-events';
import type { SupergraphSource } from './supergraph/supergraph-source';

/** What differs between our own graph and somebody else's; the gateway before and behind it is the same. */
export interface ServedGraph {
  source: SupergraphSource;
  /** Serves the start while `source` has nothing yet. */
  fallback?: SupergraphSource | undefined;
  /**
   * The way to the subgraphs that a supergraph names.
   *
   * @throws SupergraphError when one of them cannot be reached at all
   */
  connect(named: readonly JoinedSubgraph[]): FetchSubgraph<GatewayContext>;
  /** Where a subgraph's events come from: the same object while that stays the same, `undefined` when it has none. */
  events(subgraph: JoinedSubgraph): SubgraphEvents | undefined;
  authenticate: Authenticate;
  /** Headers, or members of a socket's first message, that `authenticate` reads; in lower case. */
  credentials: readonly string[];
  /** Public keys of access tokens, where they are ours to publish. */
  keys?: AccessTokenKeys | undefined;
  /** Takes in what payment providers send, where there is a shop of ours. */
  orders?: Peer | undefined;
  /** Asks for the files that were uploaded, where they are ours to give out. */
  readFile?: SubgraphTransport['readFile'];
  /** What `/health/ready` asks of the subgraphs that are served. */
  checks(named: readonly JoinedSubgraph[]): ReadinessChecks;
  /** Ends the streams from subgraphs. */
  close(): Promise<void>;
}
