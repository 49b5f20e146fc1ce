import { type LineRefusal, refuse } from './line-quantity';
import type { OrderReturnLineRow, ReceivedLine } from './order-return.store';

/** Units of a line that came back, as staff give them. */
export interface GivenLine {
  orderLineId: string;
  /** `null`: as many as were expected. */
  quantity: number | null;
  /** Whether they go on a shelf again. */
  restock: boolean;
}

/** Why lines of a receipt were refused. */
export type ReceivedCode = 'LINE_NOT_FOUND' | 'INVALID_QUANTITY' | 'QUANTITY_EXCEEDED' | 'NO_LINES';

/** What came back of each line; a line may be given twice, for units that are sold again and units that are not. */
export function readReceivedLines(
  given: readonly GivenLine[],
  expected: readonly OrderReturnLineRow[],
): { lines: ReceivedLine[] } | { refusal: LineRefusal<ReceivedCode> } {
  if (given.length === 0) return refuse('NO_LINES');
  const expectedOf = new Map(expected.map((line) => [line.order_line_id, line.quantity]));
  const lines = new Map<string, ReceivedLine>();
  for (const { orderLineId, quantity, restock } of given) {
    const most = expectedOf.get(orderLineId);
    if (most === undefined) return refuse('LINE_NOT_FOUND', orderLineId);
    const units = quantity ?? most;
    if (units < 1) return refuse('INVALID_QUANTITY', orderLineId);
    const before = lines.get(orderLineId) ?? { orderLineId, received: 0, restocked: 0 };
    const received = before.received + units;
    if (received > most) return refuse('QUANTITY_EXCEEDED', orderLineId);
    lines.set(orderLineId, { orderLineId, received, restocked: before.restocked + (restock ? units : 0) });
  }
  return { lines: [...lines.values()] };
}
