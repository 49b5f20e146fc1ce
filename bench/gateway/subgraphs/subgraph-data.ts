/** A product, as the products and inventory subgraphs know it. */
export interface ProductRow {
  upc: string;
  name: string;
  price: number;
  weight: number;
  inStock: boolean;
}

/** A user, as the accounts subgraph knows it. */
export interface UserRow {
  id: string;
  name: string;
  username: string;
  birthday: number;
}

/** A review, with what it points at. */
export interface ReviewRow {
  id: string;
  body: string;
  userId: string;
  upc: string;
}

/**
 * `public`: as in the public benchmark, where every user has the same two reviews and one user wrote all of them, so
 * that few entities stand at many places. `varied`: as many objects in the answer, but each user has reviews of its
 * own, so that a gateway gains less by asking once for what it needs twice.
 */
export type DataSet = 'public' | 'varied';

const productRows: [string, number, number, boolean][] = [
  ['Table', 899, 100, true],
  ['Couch', 1299, 1000, false],
  ['Glass', 15, 20, false],
  ['Chair', 499, 100, false],
  ['TV', 1299, 1000, true],
  ['Lamp', 6999, 300, true],
  ['Grill', 3999, 2000, true],
  ['Fridge', 100_000, 6000, false],
  ['Sofa', 9999, 800, true],
];

export const products: readonly ProductRow[] = productRows.map(([name, price, weight, inStock], index) => ({
  upc: String(index + 1),
  name,
  price,
  weight,
  inStock,
}));

export const users: readonly UserRow[] = ['Ada', 'Barbara', 'Edsger', 'Grace', 'Leslie', 'Tony'].map((name, index) => ({
  id: String(index + 1),
  name,
  username: name.toLowerCase(),
  birthday: 1_234_567_890,
}));

const sentence =
  'Arrived a day early, well packed and without a scratch. Putting it together took two people and half an hour, and ' +
  'the instructions could be better. After three months of daily use it looks as it did on the first day, and we ' +
  'would buy it again. The colour is a little darker than in the pictures. ';

// Characters a body; half of the public benchmark's, which makes the answer about 50 KB.
const publicBodies = [222, 143, 136, 72, 222, 143, 136, 72, 72, 72, 404];
const publicUpcs = ['1', '1', '1', '1', '2', '2', '2', '2', '3', '4', '4'];

const publicReviews: readonly ReviewRow[] = publicUpcs.map((upc, index) => ({
  id: String(index + 1),
  body: sentence.repeat(2).slice(0, publicBodies[index]),
  userId: '1',
  upc,
}));

const variedReviews: readonly ReviewRow[] = Array.from({ length: 12 }, (_none, index) => ({
  id: String(index + 1),
  body: sentence.slice(index * 5, index * 5 + 160),
  userId: String((index % 6) + 1),
  upc: String(((index + Math.floor(index / 6)) % 3) + 1),
}));

/** The reviews of a data set, and which of them a user has. */
export function reviewsOf(data: DataSet): { reviews: readonly ReviewRow[]; ofUser(id: string): readonly ReviewRow[] } {
  if (data === 'public') return { reviews: publicReviews, ofUser: () => publicReviews.slice(0, 2) };
  return { reviews: variedReviews, ofUser: (id) => variedReviews.filter(({ userId }) => userId === id) };
}
