import type { ExecutionResult } from 'graphql';
import type { FileAnswer, FileQuestion } from '../files/answer-file';
import type { UploadedFile } from '../uploads/uploaded-file';
import type { CallSignal } from './call-signal';
import type { SubscribeSubgraph } from './subscribe-subgraph';

/** A GraphQL request, as GraphQL over HTTP spells it. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** The whole as JSON text, where the caller has it already; a transport over HTTP then sends it as it is. */
  body?: string | undefined;
  /** Files by where they stand (`variables.input.file`), where `variables` and `body` have null. */
  files?: ReadonlyMap<string, UploadedFile> | undefined;
}

/** On whose behalf a call is made. */
export interface SubgraphCall {
  /** Signed identity, made by `IdentityTokens.sign`. */
  identity: string;
  requestId: string;
  /** Headers of the client that go on to a subgraph of somebody else's, which gets no identity. */
  forwarded?: Readonly<Record<string, string>> | undefined;
  /** Aborts the call when the client has gone. */
  signal?: CallSignal | undefined;
}

/** Where a subgraph's subscriptions are asked for: at its socket (graphql-transport-ws), or in this process. */
export type SubgraphEventsSource =
  | {
      socketUrl: string;
      /** Whether it is one of ours, and is told who asks. A signed identity must never reach anybody else. */
      isOurs: boolean;
    }
  | { subscribe: SubscribeSubgraph };

/** One way to reach a subgraph: in this process or over HTTP. Both answer alike. */
export interface SubgraphTransport {
  readonly name: string;
  /**
   * @throws GraphQLError `SUBGRAPH_UNAVAILABLE` with `extensions.subgraph` when no GraphQL answer came back; errors
   *   that the subgraph answered with are in the result
   */
  execute(request: SubgraphRequest, call: SubgraphCall): Promise<ExecutionResult>;
  /** Left out where the subgraph has none. */
  readonly events?: SubgraphEventsSource | undefined;
  /**
   * Asks for a file that the subgraph keeps; left out by ways to subgraphs that keep none.
   *
   * @throws GraphQLError `SUBGRAPH_UNAVAILABLE`
   */
  readFile?(question: FileQuestion, call: SubgraphCall): Promise<FileAnswer>;
  /** Resolves when the subgraph is ready, its database included. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
