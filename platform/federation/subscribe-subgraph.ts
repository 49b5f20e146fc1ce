import { createSourceEventStream, type ExecutionResult, execute, GraphQLError, getOperationAST } from 'graphql';
import { codedError } from '../errors/coded-error';
import { maskError } from '../errors/mask-error';
import type { VerifiedIdentity } from '../identity/identity-token';
import { requestContext } from '../log/request-context';
import { createDocumentCache } from './document-cache';
import { type ExecutorOptions, failed } from './execute-subgraph';
import type { SubgraphContext } from './subgraph-definition';
import type { SubgraphRequest } from './subgraph-transport';
import { whileIdentified } from './while-identified';

/** On whose behalf a subgraph is subscribed to, and until when. */
export interface SubscribeCall {
  /** The signed identity of the moment. It lives two minutes: a subscription asks for a newer one before it expires. */
  identity(): Promise<string | undefined>;
  /** Aborts when nobody listens any more. */
  signal: AbortSignal;
}

/**
 * Subscribes: the events, or the errors why there are none. An event with errors and no member `data` is the last one,
 * and says why there are no more.
 */
export type SubscribeSubgraph = (
  request: SubgraphRequest,
  call: SubscribeCall,
) => Promise<AsyncIterable<ExecutionResult> | ExecutionResult>;

const notASubscription = () =>
  codedError('OPERATION_RESOLUTION_FAILURE', 'Only subscriptions are answered with events.');

/**
 * The way into a subgraph's subscriptions, the same over a socket and in process: identity, document, source of events,
 * and for each event an execution with a context of its own: a loader must not answer from an earlier event's rows.
 */
export function createSubgraphSubscriber<Context extends SubgraphContext>(
  options: ExecutorOptions<Context>,
): SubscribeSubgraph {
  const { definition, runtime, tokens } = options;
  const { schema } = options.schema;
  const { name } = definition;
  const checkedDocument = createDocumentCache(schema);
  const report = (cause: Error) => runtime.log.error({ err: cause }, 'a subscription failed');
  const contextFor = ({ viewer, requestId, client }: VerifiedIdentity) =>
    definition.createContext({ viewer, requestId, client, database: runtime.database, runtime });
  const masked = (result: ExecutionResult, requestId: string): ExecutionResult =>
    result.errors ? { ...result, errors: result.errors.map((error) => maskError(error, requestId, report)) } : result;

  return async ({ query, variables, operationName }, { identity, signal }) => {
    const verified = await tokens.verify(await identity()).catch((error: GraphQLError) => error);
    if (verified instanceof GraphQLError) return failed([verified]);
    const checked = checkedDocument(query);
    if (checked.errors) return failed(checked.errors);
    const { document } = checked;
    if (getOperationAST(document, operationName)?.operation !== 'subscription') return failed([notASubscription()]);
    const { requestId } = verified;
    const request = { schema, document, operationName, variableValues: variables };
    const answer = async (event: unknown): Promise<ExecutionResult> =>
      masked(await execute({ ...request, rootValue: event, contextValue: contextFor(verified) }), requestId);
    return requestContext.run({ requestId, subgraph: name }, async () => {
      const source = await createSourceEventStream({ ...request, contextValue: contextFor(verified) });
      if (!(Symbol.asyncIterator in source)) return masked(source, requestId);
      return whileIdentified(source, { verified, identity, tokens, signal, answer, report });
    });
  };
}
