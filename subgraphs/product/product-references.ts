import type { ReferenceResolver } from '../../platform/federation/subgraph-definition';
import { tryDecodeId } from '../../platform/ids/typed-id';
import { toProduct } from './catalog/to-product';
import { toVariant } from './catalog/to-variant';
import { toCategory } from './categories/to-category';
import { toCollection } from './collections/to-collection';
import type { ProductContext } from './context';
import { toReview } from './reviews/to-review';

/** How the entities of this subgraph are found by the keys that others know of them; an unknown one is null. */
export const productReferences: Record<string, ReferenceResolver<ProductContext>> = {
  async Product({ id, handle }, { catalog }) {
    const uuid = typeof id === 'string' ? tryDecodeId('prod', id) : null;
    if (typeof id === 'string' && uuid === null) return null;
    const row = uuid ? await catalog.productById.load(uuid) : await catalog.productByHandle.load(String(handle));
    return row && toProduct(row);
  },
  async ProductVariant({ id, sku }, { catalog }) {
    const uuid = typeof id === 'string' ? tryDecodeId('var', id) : null;
    if (typeof id === 'string' && uuid === null) return null;
    const row = uuid ? await catalog.variantById.load(uuid) : await catalog.variantBySku.load(String(sku));
    return row && toVariant(row);
  },
  async Category({ id, handle }, { categories }) {
    const uuid = typeof id === 'string' ? tryDecodeId('cat', id) : null;
    if (typeof id === 'string' && uuid === null) return null;
    const row = uuid
      ? await categories.categoryById.load(uuid)
      : await categories.categoryByHandle.load(String(handle));
    return row && toCategory(row);
  },
  async Collection({ id, handle }, { collections }) {
    const uuid = typeof id === 'string' ? tryDecodeId('coll', id) : null;
    if (typeof id === 'string' && uuid === null) return null;
    const row = uuid
      ? await collections.collectionById.load(uuid)
      : await collections.collectionByHandle.load(String(handle));
    return row && toCollection(row);
  },
  async Review({ id }, { reviews }) {
    const uuid = tryDecodeId('rev', String(id));
    const row = uuid && (await reviews.reviewById.load(uuid));
    return row && toReview(row);
  },
  /** Known by its id only; whether there is one is for its own subgraph to say. */
  User: ({ id }) => (tryDecodeId('user', String(id)) === null ? null : { id }),
};
