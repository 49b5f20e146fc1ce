import type { UnitsOfLine } from '../orders/find-line-units';

/** Units of a line of an order. */
export interface LineQuantity {
  orderLineId: string;
  quantity: number;
}

/** A refusal, and the line that is at fault; `null` when none is. */
export interface LineRefusal<Code extends string> {
  code: Code;
  orderLineId: string | null;
}

/** A refusal that no single line is at fault of, or this one is. */
export function refuse<Code extends string>(
  code: Code,
  orderLineId: string | null = null,
): { refusal: LineRefusal<Code> } {
  return { refusal: { code, orderLineId } };
}

/** What clients asked for of each line, those named twice added up. */
export function readLineQuantities(
  wanted: readonly LineQuantity[],
  lines: readonly UnitsOfLine[],
): { lines: LineQuantity[] } | { refusal: LineRefusal<'LINE_NOT_FOUND' | 'INVALID_QUANTITY'> } {
  const known = new Set(lines.map((line) => line.orderLineId));
  const sums = new Map<string, number>();
  for (const { orderLineId, quantity } of wanted) {
    if (!known.has(orderLineId)) return refuse('LINE_NOT_FOUND', orderLineId);
    if (quantity < 1) return refuse('INVALID_QUANTITY', orderLineId);
    sums.set(orderLineId, (sums.get(orderLineId) ?? 0) + quantity);
  }
  return { lines: [...sums].map(([orderLineId, quantity]) => ({ orderLineId, quantity })) };
}
