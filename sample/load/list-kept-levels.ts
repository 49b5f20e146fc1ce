import type { GraphClient } from '../../platform/graph-client/graph-client';
import { ask } from '../orders/ask-graph';
import type { BulkResult } from './bulk-import';

/** Products that one query asks for: 100 variants of each, at every location, come near to what a gateway takes. */
const productsPerQuery = 20;

const levelsQuery = /* GraphQL */ `
  query SampleLevels($ids: [ID!]!) {
    products(first: 20, filter: { ids: $ids, statuses: [ACTIVE, DRAFT, ARCHIVED] }) {
      nodes { variants(first: 100) { nodes { id stock { levels { location { handle } } } } } }
    }
  }
`;

interface Levels {
  products: {
    nodes: { variants: { nodes: { id: string; stock: { levels: { location: { handle: string } }[] } }[] } }[];
  };
}

/** A level by what it is of, and where. */
export const levelName = ({ variantId, locationHandle }: { variantId: string; locationHandle: string }): string =>
  `${variantId} at ${locationHandle}`;

/** Names of the levels that products had before they were sent now; of new products there are none, and nobody is asked. */
export async function listKeptLevels(client: GraphClient, results: readonly BulkResult[]): Promise<Set<string>> {
  const isOld = ({ outcome }: BulkResult) => outcome === 'UNCHANGED' || outcome === 'UPDATED';
  const ids = results.filter(isOld).flatMap(({ id }) => id ?? []);
  const names = new Set<string>();
  for (let start = 0; start < ids.length; start += productsPerQuery) {
    const { products } = await ask<Levels>(client, levelsQuery, { ids: ids.slice(start, start + productsPerQuery) });
    for (const { id, stock } of products.nodes.flatMap(({ variants }) => variants.nodes)) {
      for (const { location } of stock.levels) names.add(levelName({ variantId: id, locationHandle: location.handle }));
    }
  }
  return names;
}
