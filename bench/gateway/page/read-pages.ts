import { readFileSync } from 'node:fs';
import type { Bodies } from '../measure/load-client.ts';

const page = readFileSync(new URL('../../../schema/operations/product-page.graphql', import.meta.url), 'utf8');

/** As many as there are connections, and some: two visitors seldom ask for the same page at the same time. */
const handlesQuery = '{ products(first: 50) { nodes { handle } } }';

/** Requests for the pages of some products, as the product's own clients spell them. */
export async function readPages(origin: string): Promise<Bodies> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: handlesQuery }),
  });
  const { data } = (await response.json()) as { data: { products: { nodes: { handle: string }[] } } };
  const bodies = data.products.nodes.map(({ handle }) =>
    JSON.stringify({ query: page, variables: { handle, currencyCode: 'EUR' } }),
  );
  return bodies as [string, ...string[]];
}
