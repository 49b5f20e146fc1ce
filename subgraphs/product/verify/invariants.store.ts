import type { Invariants } from '../../../platform/database/check-invariants';

const product = { type: 'Product', prefix: 'prod' };
const variant = { type: 'ProductVariant', prefix: 'var' };

/** What holds in the product subgraph's database at every commit: what triggers keep, recomputed. */
export const invariants: Invariants = {
  counted: { products: 'product', variants: 'variant', prices: 'price', reviews: 'review' },
  list: [
    {
      name: 'price-range-is-its-prices',
      entity: product,
      sql: `select product_id as id,
          coalesce('from ' || r.min_amount || ' to ' || r.max_amount || ' ' || currency_code, 'no range in ' || currency_code) as found,
          coalesce('from ' || p.lowest || ' to ' || p.highest, 'none: it has no such price') as expected
        from price_range r
        full join (
          select product_id, currency_code, min(amount) as lowest, max(amount) as highest
          from price group by product_id, currency_code
        ) p using (product_id, currency_code)
        where (r.min_amount, r.max_amount) is distinct from (p.lowest, p.highest)`,
    },
    {
      name: 'price-is-of-the-product-of-its-variant',
      entity: variant,
      within: product,
      sql: `select p.variant_id as id, p.product_id as of_id, 'its price in ' || p.currency_code || ' is of this product' as found,
          'of product ' || v.product_id as expected
        from price p join variant v on v.id = p.variant_id where p.product_id <> v.product_id`,
    },
    {
      name: 'rating-is-its-reviews',
      entity: product,
      sql: `select p.id, p.rating_count || ' reviews with ' || p.rating_sum || ' stars' as found,
          coalesce(r.count, 0) || ' with ' || coalesce(r.stars, 0) as expected
        from product p
        left join (
          select product_id, count(*) as count, sum(rating) as stars from review where status = 'PUBLISHED' group by product_id
        ) r on r.product_id = p.id
        where p.rating_count <> coalesce(r.count, 0) or p.rating_sum <> coalesce(r.stars, 0)`,
    },
  ],
};
