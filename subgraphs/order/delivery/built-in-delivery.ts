import { encodeId } from '../../../platform/ids/typed-id';
import { regionCode } from '../../../platform/places/region-code';
import type { TotalsLine } from '../totals/totals';
import type { DeliveryMethods, DeliveryOffer } from './delivery-options';
import type { BandRow, ZoneOptionRow } from './delivery-table.store';
import { zoneOfPlace } from './recent-zones';

/** Grams and minor units of what is to be delivered. */
interface Parcel {
  weight: bigint;
  subtotal: bigint;
}

const isWithin = (value: bigint, min: number | string, max: number | string | null) =>
  value >= BigInt(min) && (max === null || value < BigInt(max));

const fits = (band: BandRow, { weight, subtotal }: Parcel) =>
  isWithin(weight, band.min_weight_grams, band.max_weight_grams) &&
  isWithin(subtotal, band.min_subtotal, band.max_subtotal);

/** The offer that an option is for a parcel; none without a price for it. */
function offerOf(option: ZoneOptionRow, parcel: Parcel): DeliveryOffer[] {
  const band = option.bands.find((candidate) => fits(candidate, parcel));
  if (!band) return [];
  const { title, description, min_days: minDays, max_days: maxDays } = option;
  return [{ id: encodeId('dlo', option.id), title, description, price: BigInt(band.price), minDays, maxDays }];
}

/** Grams, where fractions of one count as a whole. */
const weightOf = (lines: readonly TotalsLine[]) =>
  lines.reduce((sum, { quantity, weightGrams }) => sum + BigInt(quantity) * BigInt(Math.ceil(weightGrams)), 0n);

/**
 * Delivery by the tables that staff keep: zones, the ways to deliver into each, and their prices by weight of what is
 * shipped and by subtotal. One statement for a place that was not asked for lately; none when nothing is shipped.
 *
 * @param keptMs milliseconds that an answer may be behind what another process changed
 */
export function createBuiltInDelivery(keptMs: number): DeliveryMethods {
  return {
    async optionsFor({ database, currencyCode, address, lines, subtotal }) {
      const shipped = lines.filter((line) => line.requiresShipping);
      if (shipped.length === 0) return { required: false, offers: [] };
      const countryCode = address?.countryCode ?? null;
      const region = address && regionCode(address.countryCode, address.region);
      const zone = await zoneOfPlace({ database, keptMs }, { countryCode, region, currencyCode });
      const parcel = { weight: weightOf(shipped), subtotal };
      return { required: zone.has_zones, offers: zone.options.flatMap((option) => offerOf(option, parcel)) };
    },
  };
}
