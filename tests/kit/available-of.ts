import { staffViewer, type TestSubgraph } from './test-subgraph';

const query = /* GraphQL */ `
  query Available($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ProductVariant { stock { available } } }
  }
`;

/** Units of a variant that can be bought. */
export async function availableOf(order: TestSubgraph, variantId: string): Promise<number> {
  const representations = [{ __typename: 'ProductVariant', id: variantId }];
  const { data } = await order.execute<{ _entities: [{ stock: { available: number } }] }>(
    query,
    { representations },
    staffViewer,
  );
  return data?._entities[0].stock.available as number;
}
