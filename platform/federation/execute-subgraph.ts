import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import { codedError } from '../errors/coded-error';
import { maskError } from '../errors/mask-error';
import type { IdentityTokens } from '../identity/identity-token';
import { requestContext } from '../log/request-context';
import type { SubgraphSchema } from './build-subgraph-schema';
import { createDocumentCache } from './document-cache';
import type { SubgraphContext, SubgraphDefinition, SubgraphRuntime } from './subgraph-definition';
import type { SubgraphRequest } from './subgraph-transport';

/** Answers one request to a subgraph; never rejects. @param identity the signed identity, `undefined` if none was sent */
export type ExecuteSubgraph = (request: SubgraphRequest, identity: string | undefined) => Promise<ExecutionResult>;

/** A result without data: nothing was run. @param code of errors that have none of their own */
export function failed(errors: readonly GraphQLError[], code = 'GRAPHQL_VALIDATION_FAILED'): ExecutionResult {
  const coded = errors.map((error) =>
    error.extensions.code ? error : new GraphQLError(error.message, { ...error, extensions: { code } }),
  );
  return { errors: coded };
}

/** What the executor of a subgraph is made of. */
export interface ExecutorOptions<Context extends SubgraphContext> {
  definition: SubgraphDefinition<Context>;
  schema: SubgraphSchema;
  runtime: SubgraphRuntime;
  tokens: IdentityTokens;
}

/**
 * The way into a subgraph, the same over HTTP and in process: identity, document, execution, mask, in this order.
 */
export function createSubgraphExecutor<Context extends SubgraphContext>(
  options: ExecutorOptions<Context>,
): ExecuteSubgraph {
  const {
    definition,
    runtime,
    tokens,
    schema: { schema },
  } = options;
  const checkedDocument = createDocumentCache(schema);
  const report = (cause: Error) => runtime.log.error({ err: cause }, 'a resolver failed');

  return async (request, token) => {
    const identity = await tokens.verify(token).catch((error: GraphQLError) => error);
    if (identity instanceof GraphQLError) return failed([identity]);
    const { requestId, viewer, client } = identity;
    const checked = checkedDocument(request.query);
    if (checked.errors) return failed(checked.errors);
    return requestContext.run({ requestId, subgraph: definition.name }, async () => {
      const contextValue = definition.createContext({ viewer, requestId, client, database: runtime.database, runtime });
      try {
        const result = await execute({
          schema,
          document: checked.document,
          variableValues: request.variables,
          operationName: request.operationName,
          contextValue,
        });
        if (!result.errors) return result;
        const errors = result.errors.map((error) => maskError(error, requestId, report));
        // Nothing was run: the variables do not fit, such as a date that is none, which only its own scalar knows.
        return 'data' in result ? { ...result, errors } : failed(errors, 'BAD_USER_INPUT');
      } catch (error) {
        report(error as Error);
        return failed([codedError('INTERNAL_SERVER_ERROR', 'Something went wrong on our side.', { requestId })]);
      }
    });
  };
}
