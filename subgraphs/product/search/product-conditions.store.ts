import type { SqlParameters } from '../../../platform/database/sql-parameters';
import { type ProductSight, visibleProduct } from '../catalog/product-visibility';
import type { ProductCriteria } from './product-criteria';
import type { ProductSource } from './product-list';

/** A filter that a facet counts the alternatives to, and so leaves out. */
export type FacetFilter = 'categoryId' | 'price' | 'options' | 'tags' | 'vendors' | 'productTypes';

/** Ids of the categories below one, with itself. @param root SQL expression of the id */
function categoryTree(root: string): string {
  return `(with recursive tree (id) as (
    select ${root} union all select c.id from category c join tree on c.parent_id = tree.id
  ) select id from tree)`;
}

type Condition = (criteria: ProductCriteria, parameters: SqlParameters) => string | null;

function anyOf(column: string, type: string, read: (criteria: ProductCriteria) => string[] | null): Condition {
  return (criteria, parameters) => {
    const values = read(criteria);
    return values && `${column} = any(${parameters.add(values, type)})`;
  };
}

const priceCondition: Condition = ({ price }, parameters) => {
  if (!price) return null;
  const limits = [
    price.min === null ? null : `r.amount >= ${parameters.add(price.min, 'bigint')}`,
    price.max === null ? null : `r.amount <= ${parameters.add(price.max, 'bigint')}`,
  ].filter((limit) => limit !== null);
  const currency = parameters.add(price.currencyCode, 'char(3)');
  const conditions = ['r.product_id = p.id', `r.currency_code = ${currency}`, ...limits];
  return `exists (select from price r where ${conditions.join(' and ')})`;
};

const optionsCondition: Condition = ({ options }, parameters) => {
  if (options.length === 0) return null;
  const conditions = options.map(({ keys }) => `v.option_keys && ${parameters.add(keys, 'text[]')}`);
  return `exists (select from variant v where v.product_id = p.id and ${conditions.join(' and ')})`;
};

/** In a subquery, so that both parts are answered by their indexes; "or" would have every product read. */
const searchCondition: Condition = ({ search }, parameters) => {
  if (search === null) return null;
  const typed = parameters.add(search, 'text');
  return `p.id in (
    select found.id from product found where found.search @@ (select search_query(${typed}))
    union select v.product_id from variant v where v.sku = ${typed})`;
};

const conditions: Readonly<Record<keyof ProductCriteria, Condition>> = {
  search: searchCondition,
  ids: anyOf('p.id', 'uuid[]', ({ ids }) => ids),
  handles: anyOf('p.handle', 'text[]', ({ handles }) => handles),
  categoryId: ({ categoryId }, parameters) =>
    categoryId && `p.category_id in ${categoryTree(parameters.add(categoryId, 'uuid'))}`,
  collectionId: ({ collectionId }, parameters) =>
    collectionId &&
    `exists (select from collection_product f
       where f.collection_id = ${parameters.add(collectionId, 'uuid')} and f.product_id = p.id)`,
  price: priceCondition,
  options: optionsCondition,
  tags: ({ tags }, parameters) => tags && `p.tags && ${parameters.add(tags, 'text[]')}`,
  vendors: anyOf('p.vendor', 'text[]', ({ vendors }) => vendors),
  productTypes: anyOf('p.product_type', 'text[]', ({ productTypes }) => productTypes),
  statuses: anyOf('p.status', 'text[]', ({ statuses }) => statuses),
  createdAfter: ({ createdAfter }, parameters) =>
    createdAfter && `p.created_at > ${parameters.add(createdAfter, 'timestamptz')}`,
  updatedAfter: ({ updatedAfter }, parameters) =>
    updatedAfter && `p.updated_at > ${parameters.add(updatedAfter, 'timestamptz')}`,
};

/** SQL `from` of a list's products as `p`, to be read beside `parent (id)`, and the condition that ties them to it. */
export const productSources: Readonly<Record<ProductSource, { from: string; where: string }>> = {
  shop: { from: 'product p', where: 'true' },
  category: { from: 'product p', where: `p.category_id in ${categoryTree('parent.id')}` },
  collection: {
    from: 'collection_product m join product p on p.id = m.product_id',
    where: 'm.collection_id = parent.id',
  },
};

/** What narrows a list. */
export interface ProductScope {
  source: ProductSource;
  criteria: ProductCriteria;
  sight: ProductSight;
  parameters: SqlParameters;
  /** The filter that is left out. */
  except?: FacetFilter;
}

/** SQL condition on `p`, for a statement that reads from `productSources[source].from`. */
export function productConditions({ source, criteria, sight, parameters, except }: ProductScope): string {
  const parts = (Object.keys(conditions) as (keyof ProductCriteria)[])
    .filter((name) => name !== except)
    .map((name) => conditions[name](criteria, parameters))
    .filter((condition) => condition !== null);
  return [productSources[source].where, visibleProduct(sight), ...parts].join(' and ');
}
