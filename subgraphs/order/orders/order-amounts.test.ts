import fc from 'fast-check';
import { newUuid } from '../../../platform/ids/typed-id';
import { editedTotals } from './edited-totals';
import type { OrderDiscountRow, OrderLineRow } from './order-part-rows';
import type { OrderRow } from './order-row';
import { refundAmounts } from './refund-amounts';

/** Amounts of orders that are edited and refunded, over random orders. */

/** Runs a property: few enough that all of them take less than a second. */
const runs = { numRuns: 500 };

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 20 }),
  unitPrice: fc.bigInt({ min: 0n, max: 1_000_000n }),
  /** Millionths of the line's price that each promotion takes off, together at most all of it. */
  discountPpm: fc.tuple(fc.integer({ min: 0, max: 500_000 }), fc.integer({ min: 0, max: 500_000 })),
  taxPpm: fc.constantFrom(0, 70_000, 190_000, 255_000),
  wanted: fc.integer({ min: 0, max: 20 }),
});

type LineShape = typeof line extends fc.Arbitrary<infer Shape> ? Shape : never;

function rowOf({ quantity, unitPrice, taxPpm }: LineShape, total: bigint, tax: bigint): OrderLineRow {
  return {
    id: newUuid(),
    quantity,
    unit_price: String(unitPrice),
    total: String(total),
    tax: String(tax),
    tax_ppm: taxPpm,
    tax_title: 'VAT',
  } as OrderLineRow;
}

const shareOf = (shape: LineShape, promotion: 0 | 1) =>
  (BigInt(shape.quantity) * shape.unitPrice * BigInt(shape.discountPpm[promotion])) / 1_000_000n;

function orderOf(shapes: LineShape[], pricesIncludeTax: boolean) {
  const lines = shapes.map((shape) => rowOf(shape, 0n, 0n));
  const discounts = ([0, 1] as const).map((promotion) => ({
    id: String(promotion),
    promotion_id: String(promotion),
    title: '',
    code: null,
    delivery: '100',
    shares: shapes.map((shape, index) => ({
      orderLineId: (lines[index] as OrderLineRow).id,
      amount: String(shareOf(shape, promotion)),
    })),
  })) as unknown as OrderDiscountRow[];
  const order = { prices_include_tax: pricesIncludeTax, delivery_price: '490', delivery_tax_ppm: 190_000 } as OrderRow;
  const quantities = new Map(
    shapes.map((shape, index) => [(lines[index] as OrderLineRow).id, Math.min(shape.wanted, shape.quantity)]),
  );
  return { order, lines, discounts, quantities };
}

const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);

test('an edit keeps the parts equal to the whole, never goes below zero and never costs more', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.boolean(), (shapes, inclusive) => {
      const order = orderOf(shapes, inclusive);
      const before = editedTotals({ ...order, quantities: new Map() });
      const after = editedTotals(order);
      expect(after.subtotal).toBe(sum(after.lines.map((edited) => edited.subtotal)));
      expect(after.discountTotal).toBe(sum(after.discounts.flatMap(({ lines }) => lines.map(({ amount }) => amount))));
      for (const { amount, lines, delivery } of after.discounts) {
        expect(amount).toBe(sum(lines.map((share) => share.amount)) + delivery);
      }
      for (const edited of after.lines) expect(edited.total >= 0n && edited.tax >= 0n).toBe(true);
      expect(after.total <= before.total).toBe(true);
    }),
    runs,
  );
});

test('an edit that changes nothing costs the same', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), fc.boolean(), (shapes, inclusive) => {
      const { quantities: _, ...order } = orderOf(shapes, inclusive);
      const same = new Map(order.lines.map((row) => [row.id, row.quantity]));
      expect(editedTotals({ ...order, quantities: same })).toEqual(editedTotals({ ...order, quantities: new Map() }));
    }),
    runs,
  );
});

test('units that are refunded one by one, or in any parts, cost what the line cost', () => {
  const shape = fc.tuple(line, fc.bigInt({ min: 0n, max: 1_000_000n }), fc.bigInt({ min: 0n, max: 200_000n }));
  fc.assert(
    fc.property(shape, fc.boolean(), fc.integer({ min: 1, max: 5 }), ([wanted, total, tax], inclusive, step) => {
      const row = rowOf(wanted, total, tax);
      const refunded = { order_line_id: row.id, quantity: 0, amount: '0' };
      let given = 0n;
      while (refunded.quantity < row.quantity) {
        const quantity = Math.min(step, row.quantity - refunded.quantity);
        const options = { refunded: [refunded], pricesIncludeTax: inclusive };
        const result = refundAmounts([{ orderLineId: row.id, quantity }], [row], options);
        const amount = 'amounts' in result ? (result.amounts[0]?.amount as bigint) : -1n;
        expect(amount >= 0n).toBe(true);
        given += amount;
        refunded.quantity += quantity;
      }
      expect(given).toBe(inclusive ? total : total + tax);
    }),
    runs,
  );
});
