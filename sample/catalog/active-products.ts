import type { SampleOptions } from '../sample-options';
import { type ProductIdentity, productIdentity } from './product-identity';

/** Products that articles, collections and reviews speak of: the beginning of the store, so that it may grow behind. */
const speakableProducts = 600;

/** The first products of the store that the public sees. */
export function activeProducts({ seed, products }: SampleOptions): ProductIdentity[] {
  const count = Math.min(products, speakableProducts);
  return Array.from({ length: count }, (_, index) => productIdentity(seed, index)).filter(
    ({ status }) => status === 'ACTIVE',
  );
}
