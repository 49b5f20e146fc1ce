import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Logger } from '../../platform/log/logger';
import { warningsOnly } from '../../platform/log/warnings-only';
import type { GatewayContext } from '../gateway-context';
import { createErrorFormatter } from './format-error';
import { operationLimits } from './operation-limits';
import { operationMetrics } from './operation-metrics';
import { requireOperation } from './require-operation';

/** How operations are read and answered. */
export interface GraphqlServerOptions {
  gateway: GatewayInterface;
  log: Logger;
  /** Whether clients may ask for the schema. */
  introspection: boolean;
}

/** The GraphQL server: what an operation passes, in this order, from its text to its answer. */
export async function startGraphqlServer(options: GraphqlServerOptions): Promise<ApolloServer<GatewayContext>> {
  const { gateway, log, introspection } = options;
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    // Parsed documents and persisted queries: 30 MB each, least recently used first out.
    cache: 'bounded',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens: operationLimits.tokens },
    maxRecursiveSelections: operationLimits.selections,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormatter(log),
    logger: warningsOnly(log),
    plugins: [ApolloServerPluginLandingPageDisabled(), requireOperation, operationMetrics],
  });
  await server.start();
  return server;
}
