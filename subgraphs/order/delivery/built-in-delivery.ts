import { encodeId } from '../../../platform/ids/typed-id';
import { regionCode } from '../../../platform/places/region-code';
import type { TotalsLine } from '../totals/totals';
import type { DeliveryMethods, DeliveryOffer } from './delivery-options';
import { findOffers, type OfferRow } from './delivery-table.store';

const toOffer = (row: OfferRow): DeliveryOffer => ({
  id: encodeId('dlo', row.id),
  title: row.title,
  description: row.description,
  price: BigInt(row.price),
  minDays: row.min_days,
  maxDays: row.max_days,
});

const weightOf = (lines: readonly TotalsLine[]) =>
  lines.reduce((sum, { quantity, weightGrams }) => sum + BigInt(quantity) * BigInt(Math.ceil(weightGrams)), 0n);

/**
 * Delivery by the tables that staff keep: zones, the ways to deliver into each, and their prices by weight of what is
 * shipped and by subtotal. One statement; none when nothing is shipped.
 */
export const builtInDelivery: DeliveryMethods = {
  async optionsFor({ database, currencyCode, address, lines, subtotal }) {
    const shipped = lines.filter((line) => line.requiresShipping);
    if (shipped.length === 0) return { required: false, offers: [] };
    const { has_zones, offers } = await findOffers(database, {
      countryCode: address?.countryCode ?? null,
      region: address && regionCode(address.countryCode, address.region),
      currencyCode,
      weightGrams: weightOf(shipped),
      subtotal,
    });
    return { required: has_zones, offers: offers.map(toOffer) };
  },
};
