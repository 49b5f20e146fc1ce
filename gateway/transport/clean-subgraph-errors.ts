import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { SubgraphResult } from '../engine/fetch/subgraph-fetch';

/** Members of `extensions` with which servers tell developers what clients must not know. */
const internalMembers = ['stacktrace', 'exception', 'debug', 'originalError', 'cause', 'trace'];

function cleaned(extensions: unknown): Record<string, unknown> {
  // Servers that write every member they know write `null` here.
  if (typeof extensions !== 'object' || extensions === null) return {};
  return Object.fromEntries(Object.entries(extensions).filter(([name]) => !internalMembers.includes(name)));
}

/**
 * Takes what is internal out of a subgraph's errors. Message, path and code stay: our own subgraphs have masked their
 * surprises already, and a foreign subgraph's words are its own.
 */
export function cleanSubgraphErrors({ data, errors }: ExecutionResult): SubgraphResult {
  // It came over the network, and is whatever somebody wrote. What is no list still says that something went wrong.
  const told: unknown[] = Array.isArray(errors) ? errors : errors ? [errors] : [];
  if (told.length === 0) return { data };
  return {
    data,
    errors: told.map((error) => {
      const { message, path, extensions } = (error ?? {}) as GraphQLFormattedError;
      return { message, path: path ?? undefined, extensions: cleaned(extensions) };
    }),
  };
}
