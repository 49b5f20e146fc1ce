import { GraphQLError } from 'graphql';
import { checkText, type TextLimits } from './check-text';

/** What of an HTTP request may hold a document. */
export interface DocumentCarrier {
  body: unknown;
  query: unknown;
}

function queryOf(carrier: unknown): unknown {
  return typeof carrier === 'object' && carrier !== null ? (carrier as { query?: unknown }).query : undefined;
}

/**
 * For a door that parses before the chain of operations sees the document.
 *
 * @throws GraphQLError `DOCUMENT_TOO_LARGE`, `TOO_MANY_TOKENS`, `TOO_DEEP`
 */
export function refuseLargeDocument({ body, query }: DocumentCarrier, limits: TextLimits): void {
  for (const text of [queryOf(body), queryOf(query)]) {
    const [refusal] = typeof text === 'string' ? checkText(text, limits) : [];
    if (refusal) {
      throw new GraphQLError(refusal.message, { extensions: { ...refusal.extensions, http: { status: 400 } } });
    }
  }
}
