import type { Database } from '../../../platform/database/database';
import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import { toVariant } from '../catalog/to-variant';
import { findOffers, type OfferRow } from './offer.store';
import type { VariantOffer } from './variant-offer.type';

function toOffer(row: OfferRow, currencyCode: string): VariantOffer {
  return {
    variant: toVariant(row),
    forSale: row.for_sale,
    price: row.amount === null ? null : moneyOf(row.amount, currencyCode),
    productId: encodeId('prod', row.product_id),
    productTitle: row.product_title,
    imageUrl: row.media_url ?? row.first_media_url,
    collectionIds: row.collection_ids.map((id) => encodeId('coll', id)),
  };
}

/** What is offered of variants; those that are gone are missing. @param currencyCode of the prices */
export async function listOffers(
  database: Database,
  variantIds: readonly string[],
  currencyCode: string,
): Promise<VariantOffer[]> {
  return (await findOffers(database, variantIds, currencyCode)).map((row) => toOffer(row, currencyCode));
}
