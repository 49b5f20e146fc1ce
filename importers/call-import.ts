import type { GraphClient, GraphError, GraphResponse } from '../platform/graph-client/graph-client';
import { ImportStopped } from './import-stopped';

/** What a bulk mutation says of one item. */
export interface ImportResult {
  readonly externalReference: string;
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';
  readonly id: string | null;
  readonly errors: readonly ItemError[];
  /** Only of products. */
  readonly variants?: readonly { readonly externalReference: string; readonly id: string }[];
}

/** Why one item failed. */
export interface ItemError {
  /** Path into the item, such as `variants.2.sku`. */
  readonly field: string | readonly string[] | null;
  readonly message: string;
  readonly code: string | null;
}

/** A bulk mutation: its document takes `$input` and selects `results` under its one root field. */
export interface ImportOperation {
  readonly document: string;
  readonly field: string;
}

/** Codes that every further call would get as well. */
const HOPELESS = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
]);

/**
 * Sends items through a bulk mutation and gives the outcome of each, in the order of the items.
 * When the graph refuses a call as a whole, it is divided until the item that it refuses stands alone:
 * one bad item costs itself only.
 */
export async function callImport<T extends { readonly externalReference: string }>(
  client: GraphClient,
  operation: ImportOperation,
  items: readonly T[],
  signal?: AbortSignal,
): Promise<ImportResult[]> {
  const response = await client.execute<Record<string, { results: ImportResult[] } | null>>(
    operation.document,
    { input: items },
    signal,
  );
  const results = response.data?.[operation.field]?.results;
  if (results) return inOrder(items, results);
  const error = refusalOf(response, operation);
  if (items.length <= 1) return items.map((item) => failed(item.externalReference, error));
  const half = Math.ceil(items.length / 2);
  const first = await callImport(client, operation, items.slice(0, half), signal);
  const second = await callImport(client, operation, items.slice(half), signal);
  return [...first, ...second];
}

function refusalOf(response: GraphResponse<unknown>, operation: ImportOperation): GraphError {
  const error = response.errors?.[0] ?? { message: `the graph gave no answer to ${operation.field}` };
  if (HOPELESS.has(error.extensions?.code ?? '')) {
    throw new ImportStopped(`${operation.field} was refused: ${error.message} (${error.extensions?.code})`);
  }
  return error;
}

function inOrder<T extends { readonly externalReference: string }>(items: readonly T[], results: ImportResult[]) {
  const byReference = new Map(results.map((result) => [result.externalReference, result]));
  return items.map(
    ({ externalReference }) =>
      byReference.get(externalReference) ??
      failed(externalReference, { message: 'the graph said nothing of it' } satisfies GraphError),
  );
}

function failed(externalReference: string, error: GraphError): ImportResult {
  const code = error.extensions?.code ?? null;
  return { externalReference, outcome: 'FAILED', id: null, errors: [{ field: null, message: error.message, code }] };
}

/** The reasons of a failed item in one line. */
export function describeErrors(errors: readonly ItemError[]): string {
  const reasons = errors.map(({ field, message, code }) => {
    const place = field === null ? '' : `${typeof field === 'string' ? field : field.join('.')}: `;
    return `${place}${message}${code ? ` (${code})` : ''}`;
  });
  return reasons.join('; ') || 'the graph refused it without a reason';
}
