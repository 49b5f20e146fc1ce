import { addUp } from '../totals/add-up';
import type { AppliedDiscount, Totals } from '../totals/totals';
import type { OrderDiscountRow, OrderLineRow } from './order-part-rows';
import type { OrderRow } from './order-row';

/** An order and what is wanted of it still. */
export interface EditedOrder {
  order: OrderRow;
  lines: readonly OrderLineRow[];
  discounts: readonly OrderDiscountRow[];
  /** By line id; a line that is not named stays as it is. */
  quantities: ReadonlyMap<string, number>;
}

/** `amount * wanted / had`, half up: the share of an amount that fewer units keep. */
function scaled(amount: bigint, wanted: number, had: number): bigint {
  const [part, whole] = [BigInt(wanted), BigInt(had)];
  return (2n * amount * part + whole) / (2n * whole);
}

/**
 * What each promotion still takes off: of a line with fewer units, in proportion. The buyer keeps the price a unit that
 * was agreed on, also where the promotion would not apply to what is left. The shares of one line are cut out of their
 * scaled sum, one after the other, so that their rounding never takes more off than the line costs.
 */
function scaledDiscounts({ lines, discounts, quantities }: EditedOrder): AppliedDiscount[] {
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const given = new Map<string, bigint>();
  const keep = (lineId: string, share: bigint): bigint => {
    const had = lineOf.get(lineId)?.quantity ?? 0;
    const wanted = quantities.get(lineId) ?? had;
    if (had === 0) return 0n;
    const before = given.get(lineId) ?? 0n;
    given.set(lineId, before + share);
    return scaled(before + share, wanted, had) - scaled(before, wanted, had);
  };
  return discounts.map(({ promotion_id, title, code, delivery, shares }) => {
    const kept = shares.map(({ orderLineId, amount }) => ({
      key: orderLineId,
      amount: keep(orderLineId, BigInt(amount)),
    }));
    const amount = kept.reduce((sum, share) => sum + share.amount, BigInt(delivery));
    return { promotionId: promotion_id, title, code, amount, delivery: BigInt(delivery), lines: kept };
  });
}

/**
 * The amounts of an order with other quantities, at the prices, discounts, tax rates and delivery that it was placed
 * with: pure. Lines of no unit stay, at nothing.
 */
export function editedTotals(edited: EditedOrder): Totals {
  const { order, lines, quantities } = edited;
  const wanted = lines.map((line) => ({
    key: line.id,
    variantId: line.variant_id,
    productId: line.product_id,
    collectionIds: [],
    quantity: quantities.get(line.id) ?? line.quantity,
    unitPrice: BigInt(line.unit_price),
    taxable: true,
    weightGrams: line.weight_grams,
    requiresShipping: line.requires_shipping,
  }));
  const rates = lines.map((line) => [line.id, { ppm: line.tax_ppm, title: line.tax_title ?? '' }] as const);
  const taxes = {
    pricesIncludeTax: order.prices_include_tax,
    lineRates: new Map(rates),
    deliveryRate: { ppm: order.delivery_tax_ppm, title: '' },
  };
  const delivery = { id: '', title: order.delivery_title ?? '', price: BigInt(order.delivery_price) };
  return addUp({ lines: wanted, delivery, taxes }, scaledDiscounts(edited));
}
