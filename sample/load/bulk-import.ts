import type { GraphClient } from '../../platform/graph-client/graph-client';

/** What a bulk mutation says of one item. */
export interface BulkResult {
  readonly outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';
  readonly id?: string | null;
  /** Only of products: in the order of the input. */
  readonly variants?: readonly { readonly id: string }[];
  readonly errors: readonly {
    readonly field: readonly string[] | null;
    readonly message: string;
    readonly code: string;
  }[];
}

/** A bulk mutation. */
export interface BulkMutation {
  readonly field: string;
  readonly document: string;
  /** Items in one call; the mutation takes no more. */
  readonly maxItems: number;
}

/** The graph refused a call as a whole: the caller lacks a right, or the installation is of another version. */
export class SampleRefused extends Error {
  override readonly name = 'SampleRefused';
}

/** What differs from one bulk mutation to another. */
interface BulkMutationOptions {
  /** What is asked of each result beside its outcome and errors. */
  selection?: string;
  maxItems?: number;
}

/** Items that most bulk mutations take in one call. */
const usualItems = 250;

/**
 * A bulk mutation by its names.
 *
 * @param input type of an item, such as `ProductImportInput`
 */
export function bulkMutation(
  field: string,
  input: string,
  { selection = 'id', maxItems = usualItems }: BulkMutationOptions = {},
): BulkMutation {
  const document = /* GraphQL */ `
    mutation LoadSample($input: [${input}!]!) {
      ${field}(input: $input) { results { outcome ${selection} errors { field message code } } }
    }
  `;
  return { field, document, maxItems };
}

async function callOnce(client: GraphClient, mutation: BulkMutation, items: readonly object[]): Promise<BulkResult[]> {
  const { data, errors } = await client.execute<Record<string, { results: BulkResult[] } | null>>(mutation.document, {
    input: items,
  });
  const results = data?.[mutation.field]?.results;
  if (results && results.length === items.length) return results;
  const [error] = errors ?? [];
  const code = error?.extensions?.code ? ` (${error.extensions.code})` : '';
  throw new SampleRefused(`${mutation.field} was refused: ${error?.message ?? 'not every item was answered'}${code}`);
}

/**
 * Sends items through a bulk mutation, as many calls as it takes.
 *
 * @returns one result an item, in the order of the items
 * @throws SampleRefused when a call is refused as a whole
 */
export async function bulkImport(
  client: GraphClient,
  mutation: BulkMutation,
  items: readonly object[],
): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (let start = 0; start < items.length; start += mutation.maxItems) {
    results.push(...(await callOnce(client, mutation, items.slice(start, start + mutation.maxItems))));
  }
  return results;
}
