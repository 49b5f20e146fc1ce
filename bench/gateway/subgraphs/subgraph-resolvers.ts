import { type DataSet, products, type ReviewRow, reviewsOf, users } from './subgraph-data.ts';
import type { BenchSubgraph } from './subgraph-schemas.ts';

type Resolver = (parent: never, args: never) => unknown;

/** Resolvers of a type by field; a field without one is a property. */
export type SubgraphResolvers = Record<string, Record<string, Resolver>>;

interface Priced {
  price?: number;
  weight?: number;
}

const userById = new Map(users.map((user) => [user.id, user]));
const productByUpc = new Map(products.map((product) => [product.upc, product]));

/** Answers from memory: the time of a request is the gateway's. */
export function subgraphResolvers(data: DataSet): Record<BenchSubgraph, SubgraphResolvers> {
  const { reviews, ofUser } = reviewsOf(data);
  return {
    accounts: {
      Query: {
        me: () => users[0],
        user: (_root: unknown, { id }: { id: string }) => userById.get(id),
        users: () => users,
      },
      User: { __resolveReference: ({ id }: { id: string }) => userById.get(id) },
    },
    inventory: {
      Product: {
        __resolveReference: (reference: { upc: string }) => ({
          ...reference,
          inStock: productByUpc.get(reference.upc)?.inStock,
        }),
        shippingEstimate: ({ price = 0, weight = 0 }: Priced) => (price > 1000 ? 0 : Math.trunc(weight / 2)),
      },
    },
    products: {
      Query: { topProducts: (_root: unknown, { first }: { first: number }) => products.slice(0, first) },
      Product: { __resolveReference: ({ upc }: { upc: string }) => productByUpc.get(upc) },
    },
    reviews: {
      Query: { review: (_root: unknown, { id }: { id: string }) => reviews.find((review) => review.id === id) },
      Review: {
        author: ({ userId }: ReviewRow) => ({ id: userId, username: userById.get(userId)?.username }),
        product: ({ upc }: ReviewRow) => ({ upc }),
        __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id),
      },
      User: { reviews: ({ id }: { id: string }) => ofUser(id) },
      Product: { reviews: ({ upc }: { upc: string }) => reviews.filter((review) => review.upc === upc) },
    },
  };
}
