/** Everything that an import writes, a hundred products at a time. */
const document = /* GraphQL */ `
  query StoredCounts($after: String) {
    products(first: 100, after: $after) {
      nodes {
        variants(first: 100) {
          nodes { prices { amount { amount } } stock { levels { onHand } } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

/** Reads the whole store through the graph, and counts it. @param client the graph, as an operator */
export async function readStoredCounts(client) {
  const counts = { products: 0, variants: 0, prices: 0, stockLevels: 0 };
  let after = null;
  do {
    const { data, errors } = await client.execute(document, { after });
    if (errors) throw new Error(errors[0].message);
    const { nodes, pageInfo } = data.products;
    counts.products += nodes.length;
    for (const { prices, stock } of nodes.flatMap(({ variants }) => variants.nodes)) {
      counts.variants += 1;
      counts.prices += prices.length;
      counts.stockLevels += stock.levels.length;
    }
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return counts;
}
