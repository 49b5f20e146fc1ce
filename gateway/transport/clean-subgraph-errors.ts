import type { ExecutionResult } from 'graphql';
import type { SubgraphResult } from '../engine/fetch/subgraph-fetch';

/** Members of `extensions` with which servers tell developers what clients must not know. */
const internalMembers = ['stacktrace', 'exception', 'debug', 'originalError', 'cause', 'trace'];

/**
 * Takes what is internal out of a subgraph's errors. Message, path and code stay: our own subgraphs have masked their
 * surprises already, and a foreign subgraph's words are its own.
 */
export function cleanSubgraphErrors({ data, errors }: ExecutionResult): SubgraphResult {
  if (!errors || errors.length === 0) return { data };
  return {
    data,
    errors: errors.map(({ message, path, extensions = {} }) => ({
      message,
      path,
      extensions: Object.fromEntries(Object.entries(extensions).filter(([name]) => !internalMembers.includes(name))),
    })),
  };
}
