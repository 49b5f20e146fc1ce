import { taxOf } from './tax-of';
import type { AppliedDiscount, LineTotals, TaxTable, Totals, TotalsDelivery, TotalsLine } from './totals';

/** What is added up once discounts are known. Amounts in minor units of one currency. */
export interface AddUpInput {
  lines: readonly TotalsLine[];
  delivery: TotalsDelivery | null;
  taxes: TaxTable | null;
}

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

/** What each promotion takes off the line. */
function discountsOfLine(key: string, discounts: readonly AppliedDiscount[]) {
  return discounts.flatMap(({ promotionId, lines }) =>
    lines.filter((share) => share.key === key).map(({ amount }) => ({ promotionId, amount })),
  );
}

function totalsOfLine(line: TotalsLine, applied: readonly AppliedDiscount[], taxes: TaxTable | null): LineTotals {
  const subtotal = BigInt(line.quantity) * line.unitPrice;
  const discounts = discountsOfLine(line.key, applied);
  const discount = sumOf(discounts.map(({ amount }) => amount));
  const total = subtotal - discount;
  const rate = (line.taxable && taxes?.lineRates.get(line.key)) || null;
  return {
    key: line.key,
    subtotal,
    discount,
    discounts,
    tax: rate ? taxOf(total, rate.ppm, taxes?.pricesIncludeTax ?? false) : 0n,
    taxPpm: rate?.ppm ?? 0,
    taxTitle: rate?.title ?? null,
    total,
  };
}

function totalsOfDelivery(
  delivery: TotalsDelivery | null,
  applied: readonly AppliedDiscount[],
  taxes: TaxTable | null,
) {
  const deliveryPrice = delivery?.price ?? 0n;
  const deliveryDiscount = sumOf(applied.map((discount) => discount.delivery));
  const deliveryTaxPpm = (delivery && taxes?.deliveryRate?.ppm) ?? 0;
  const included = taxes?.pricesIncludeTax ?? false;
  const deliveryTax = taxOf(deliveryPrice - deliveryDiscount, deliveryTaxPpm, included);
  return { deliveryPrice, deliveryDiscount, deliveryTax, deliveryTaxPpm };
}

/**
 * Adds up lines and a delivery of which certain amounts are taken off: of a cart by its promotions, of an order by what
 * it was given when it was placed. Pure; see `computeTotals` for how it rounds.
 */
export function addUp({ lines: wanted, delivery, taxes }: AddUpInput, discounts: readonly AppliedDiscount[]): Totals {
  const lines = wanted.map((line) => totalsOfLine(line, discounts, taxes));
  const ofDelivery = totalsOfDelivery(delivery, discounts, taxes);
  const subtotal = sumOf(lines.map((line) => line.subtotal));
  const discountTotal = sumOf(lines.map((line) => line.discount));
  const taxTotal = sumOf(lines.map((line) => line.tax)) + ofDelivery.deliveryTax;
  const pricesIncludeTax = taxes?.pricesIncludeTax ?? false;
  const priced = subtotal - discountTotal + ofDelivery.deliveryPrice - ofDelivery.deliveryDiscount;
  return {
    lines,
    totalQuantity: wanted.reduce((sum, { quantity }) => sum + quantity, 0),
    subtotal,
    discountTotal,
    ...ofDelivery,
    taxTotal,
    pricesIncludeTax,
    total: pricesIncludeTax ? priced : priced + taxTotal,
    discounts,
  };
}
