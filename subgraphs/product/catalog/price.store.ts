import type { Database } from '../../../platform/database/database';

/** A price as it is stored, amounts in minor units. */
export interface PriceRow {
  variant_id: string;
  currency_code: string;
  amount: string;
  compare_at: string | null;
}

/** A price range as it is stored, amounts in minor units. */
export interface PriceRangeRow {
  product_id: string;
  currency_code: string;
  min_amount: string;
  max_amount: string;
}

/** All prices of variants, those of one variant by currency code. */
export function findPricesOfVariants(database: Database, variantIds: readonly string[]): Promise<PriceRow[]> {
  return database.query(
    `select variant_id, currency_code, amount, compare_at from price
     where variant_id = any($1::uuid[]) order by variant_id, currency_code`,
    [variantIds],
  );
}

/** All price ranges of products, those of one product by currency code. */
export function findPriceRangesOfProducts(database: Database, productIds: readonly string[]): Promise<PriceRangeRow[]> {
  return database.query(
    `select product_id, currency_code, min_amount, max_amount from price_range
     where product_id = any($1::uuid[]) order by product_id, currency_code`,
    [productIds],
  );
}
