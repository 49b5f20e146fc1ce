import { createHash } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { codedError } from '../../platform/errors/coded-error';

/** Where Apollo Server keeps the texts that clients named by their hash. */
export type QueryStore = ApolloServer['cache'];

/** What stands before a hash there. */
const prefix = 'apq:';

const unknown = (): GraphQLError =>
  codedError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { http: { status: 200 } });
const mismatch = (): GraphQLError =>
  codedError('BAD_REQUEST', 'The hash of "extensions.persistedQuery" is not that of "query".', {
    http: { status: 400 },
  });

function hashIn(extensions: unknown): string | undefined {
  const { persistedQuery } = (extensions ?? {}) as { persistedQuery?: { sha256Hash?: unknown } };
  return typeof persistedQuery?.sha256Hash === 'string' ? persistedQuery.sha256Hash : undefined;
}

/**
 * The text of an operation that names it by its hash (Apollo's automatic persisted queries), for the doors beside Apollo
 * Server, which does the same on the same store.
 *
 * @returns `query` where no hash is named
 * @throws GraphQLError `PERSISTED_QUERY_NOT_FOUND`: the client sends text and hash; `BAD_REQUEST` when they do not fit
 */
export async function readPersistedQuery(store: QueryStore, query: unknown, extensions: unknown): Promise<unknown> {
  const hash = hashIn(extensions);
  if (hash === undefined) return query;
  if (query === undefined || query === null) {
    const known = await store.get(prefix + hash);
    if (known === undefined) throw unknown();
    return known;
  }
  if (typeof query !== 'string' || createHash('sha256').update(query).digest('hex') !== hash) throw mismatch();
  await store.set(prefix + hash, query);
  return query;
}
