import '../../platform/config/disable-apollo-telemetry';
import { createHash } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError, parse } from 'graphql';
import type { AskSubgraph } from './invented-graph';
import type { RandomOperation } from './random-operation';
import { unavailableErrors } from './unavailable-errors';
import { withoutAccessDirectives } from './without-access-directives';

/** An answer with what it says of each error: where. */
export interface OracleAnswer {
  data: unknown;
  errorPaths: string[];
}

interface OracleResult {
  data?: unknown;
  errors?: readonly { path?: readonly (string | number)[]; message: string }[];
  extensions?: { valueCompletion?: { path?: readonly (string | number)[] }[] };
}

const pathText = ({ path }: { path?: readonly (string | number)[] }) => (path ? path.join('.') : 'none');

/** `@apollo/gateway` over the same subgraphs; one that gives no answer is reported as our gateway's transport does. */
export async function startOracle(supergraphSdl: string) {
  const gateway = new ApolloGateway({
    supergraphSdl: withoutAccessDirectives(supergraphSdl),
    // As our planner: which of several errors makes a subgraph's answer null depends on the order of its text.
    queryPlannerConfig: { reuseQueryFragments: false },
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    buildService: ({ name }) => {
      const process: GraphQLDataSource['process'] = async ({ request, context }) => {
        const { query = '', variables = {} } = request;
        const { ask } = context as { ask: AskSubgraph };
        try {
          return (await ask(name as string, query, variables)) as Awaited<ReturnType<typeof process>>;
        } catch (error) {
          const errors = unavailableErrors(query, variables, error as GraphQLError);
          return { data: null, errors } as unknown as Awaited<ReturnType<typeof process>>;
        }
      };
      return { process };
    },
  });
  const { executor } = await gateway.load();
  return {
    close: () => gateway.stop(),
    async execute({ query, variables }: RandomOperation, ask: AskSubgraph): Promise<OracleAnswer> {
      const document = parse(query);
      const context = {
        request: { query, variables, operationName: 'Random' },
        operationName: 'Random',
        operation: document.definitions[0],
        document,
        queryHash: createHash('sha256').update(query).digest('hex'),
        context: { ask },
        logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
        metrics: {},
      };
      const {
        data,
        errors = [],
        extensions,
      } = (await executor(context as unknown as Parameters<typeof executor>[0])) as OracleResult;
      const errorPaths = [...errors, ...(extensions?.valueCompletion ?? [])].map(pathText);
      // Without prototypes and `undefined`: what a client would read.
      return { data: JSON.parse(JSON.stringify(data ?? null)), errorPaths: errorPaths.sort() };
    },
  };
}
