import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Logger } from '../../platform/log/logger';
import { warningsOnly } from '../../platform/log/warnings-only';
import { createDocumentStore } from './document-store';
import type { DoorContext } from './door-context';
import { createErrorFormatter } from './format-error';
import { operationMetrics } from './operation-metrics';
import { stringifyResult } from './stringify-result';

/** How operations are read and answered. */
export interface GraphqlServerOptions {
  gateway: GatewayInterface;
  log: Logger;
  /** Whether clients may ask for the schema. */
  introspection: boolean;
  /** Tokens of a document at most. */
  maxTokens: number;
}

/** The GraphQL server: what an operation passes, in this order, from its text to its answer. */
export async function startGraphqlServer(options: GraphqlServerOptions): Promise<ApolloServer<DoorContext>> {
  const { gateway, log, introspection, maxTokens } = options;
  const server = new ApolloServer<DoorContext>({
    gateway,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    // The chain of operations validates, once an operation and the same at every door.
    dangerouslyDisableValidation: true,
    stringifyResult,
    documentStore: createDocumentStore(),
    // Persisted queries: 30 MB, least recently used first out.
    cache: 'bounded',
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    parseOptions: { maxTokens },
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: createErrorFormatter(log, maxTokens),
    logger: warningsOnly(log),
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), operationMetrics],
  });
  await server.start();
  return server;
}
