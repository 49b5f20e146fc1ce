import type { TotalsLine } from '../totals/totals';
import type { Offer } from './ask-offers';
import type { CartLineRow } from './cart-line.store';
import { unknownFacts } from './line-facts';
import type { QuoteLine, QuoteProblem, QuoteProblemCode } from './quote';

/** A line at the price that the buyer was shown, with what is stored of its variant. */
export function storedQuoteLine(row: CartLineRow): QuoteLine {
  return {
    ...(row.facts ?? unknownFacts),
    cartLineId: row.id,
    variantId: row.variant_id,
    quantity: row.quantity,
    unitPrice: BigInt(row.unit_price),
    shownUnitPrice: BigInt(row.unit_price),
    priceVersion: row.price_version,
  };
}

/** A line at the price of this moment; one without such a price stays at the one that was shown. */
export function freshQuoteLine(row: CartLineRow, offer: Offer | undefined): QuoteLine {
  const stored = storedQuoteLine(row);
  if (!offer) return stored;
  const { facts, priceVersion, unitPrice } = offer;
  return { ...stored, ...facts, priceVersion, unitPrice: unitPrice ?? stored.unitPrice };
}

function codeAgainst(line: QuoteLine, offer: Offer | undefined): QuoteProblemCode | null {
  if (!offer) return 'VARIANT_NOT_FOUND';
  if (!offer.active) return 'VARIANT_NOT_FOR_SALE';
  if (offer.unitPrice === null) return 'CURRENCY_MISMATCH';
  return line.unitPrice === line.shownUnitPrice ? null : 'PRICE_CHANGED';
}

/** What stands in the way of ordering lines at what product offers now. */
export function lineProblems(lines: readonly QuoteLine[], offers: ReadonlyMap<string, Offer>): QuoteProblem[] {
  return lines.flatMap((line) => {
    const code = codeAgainst(line, offers.get(line.variantId));
    const { cartLineId, variantId } = line;
    return code ? [{ code, cartLineId, variantId, promotionCode: null }] : [];
  });
}

/** What is added up of a line. */
export function toTotalsLine(line: QuoteLine): TotalsLine {
  const { cartLineId, variantId, productId, collectionIds, quantity, unitPrice } = line;
  const { taxable, weightGrams, requiresShipping } = line;
  return {
    key: cartLineId,
    variantId,
    productId,
    collectionIds,
    quantity,
    unitPrice,
    taxable,
    weightGrams,
    requiresShipping,
  };
}
