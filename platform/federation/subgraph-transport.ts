import type { ExecutionResult } from 'graphql';
import type { SubgraphName } from '../config/subgraph-name';

/** A GraphQL request, as GraphQL over HTTP spells it. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** The whole as JSON text, where the caller has it already; a transport over HTTP then sends it as it is. */
  body?: string | undefined;
}

/** On whose behalf a call is made. */
export interface SubgraphCall {
  /** Signed identity, made by `IdentityTokens.sign`. */
  identity: string;
  requestId: string;
  /** Aborts the call when the client has gone. */
  signal?: AbortSignal | undefined;
}

/** One way to reach a subgraph: in this process or over HTTP. Both answer alike. */
export interface SubgraphTransport {
  readonly name: SubgraphName;
  /**
   * @throws GraphQLError `SUBGRAPH_UNAVAILABLE` with `extensions.subgraph` when no GraphQL answer came back; errors
   *   that the subgraph answered with are in the result
   */
  execute(request: SubgraphRequest, call: SubgraphCall): Promise<ExecutionResult>;
  /** Resolves when the subgraph is ready, its database included. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
