import type { Database } from '../../../platform/database/database';
import { type VariantRow, variantColumns } from '../catalog/variant-row';

/** A variant with what a shop needs to sell it. */
export type OfferRow = VariantRow & {
  product_title: string;
  /** Whether the public sees its product. */
  for_sale: boolean;
  /** Of its product, `null` when it has none. */
  first_media_url: string | null;
  /** Minor units of the currency asked for, `null` without a price in it. */
  amount: string | null;
  collection_ids: string[];
};

/** What is offered of variants, for sale or not: one statement, because every cart and every checkout asks it. */
export function findOffers(
  database: Database,
  variantIds: readonly string[],
  currencyCode: string,
): Promise<OfferRow[]> {
  return database.query(
    `select ${variantColumns}, p.title as product_title, p.status = 'ACTIVE' and p.published_at <= now() as for_sale,
       p.media -> 0 ->> 'url' as first_media_url, price.amount,
       array(select m.collection_id from collection_product m where m.product_id = p.id order by m.collection_id)
         as collection_ids
     from variant v join product p on p.id = v.product_id
     left join price on price.variant_id = v.id and price.currency_code = $2
     where v.id = any($1::uuid[])`,
    [variantIds, currencyCode],
  );
}
