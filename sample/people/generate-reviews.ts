import { activeProducts } from '../catalog/active-products';
import type { ProductIdentity } from '../catalog/product-identity';
import { sampleDate } from '../random/sample-date';
import { SeededRandom } from '../random/seeded-random';
import type { SampleOptions } from '../sample-options';
import { departmentPraise, reviewTexts } from './review-texts';

/** One review; the loader puts ids in the place of the two references. */
export interface SampleReview {
  readonly externalReference: string;
  readonly productReference: string;
  readonly userReference: string;
  readonly rating: number;
  readonly title: string;
  readonly body: string;
  readonly status: 'PUBLISHED' | 'PENDING';
  readonly createdAt: string;
}

/** Ratings as shops have them: mostly good, and some that nobody likes to read. */
const ratings = [5, 5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1];

/** Of this many reviews one waits for a moderator. */
const onePendingOf = 15;

function textsOf(rating: number) {
  if (rating >= 4) return reviewTexts.good;
  return rating === 3 ? reviewTexts.middling : reviewTexts.bad;
}

function writeReview({ kind }: ProductIdentity, random: SeededRandom) {
  const rating = random.pick(ratings);
  const { titles, sentences } = textsOf(rating);
  const ofDepartment = rating >= 4 ? (departmentPraise[kind.path[0]] ?? []) : [];
  const body = random.sample([...ofDepartment, ...sentences], random.integer(1, 2)).join(' ');
  return { rating, title: random.pick(titles), body };
}

/** What one customer wrote of one product: named after the two, it is the same in a store of any size. */
function generateReview(seed: string, product: ProductIdentity, customer: number): SampleReview {
  const pair = `${product.index + 1}-${customer + 1}`;
  const random = new SeededRandom(`${seed}/review/${pair}`);
  return {
    externalReference: `sample-review-${pair}`,
    productReference: product.externalReference,
    userReference: `sample-customer-${customer + 1}`,
    ...writeReview(product, random),
    status: random.integer(1, onePendingOf) === 1 ? 'PENDING' : 'PUBLISHED',
    createdAt: sampleDate(random, 30),
  };
}

/**
 * The reviews of the store, each by another customer or of another product. The customers go round while the products
 * do, one step further after each round, so that no pair comes twice; there are no more than there are pairs.
 */
export function generateReviews(options: SampleOptions): SampleReview[] {
  const { seed, customers } = options;
  const products = activeProducts(options);
  const count = Math.min(options.reviews, customers * products.length);
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / products.length);
    const product = products[index % products.length] as ProductIdentity;
    return generateReview(seed, product, (product.index * 7 + round) % customers);
  });
}
