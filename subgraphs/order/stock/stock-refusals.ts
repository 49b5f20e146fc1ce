import type { UserError } from '../../../platform/errors/user-error-type';
import type { AdjustRefusal } from './adjust-stock';
import type { SetRefusal } from './set-stock';
import { maxStockQuantity } from './stock-quantity';

type Code = AdjustRefusal | SetRefusal | 'IDEMPOTENCY_KEY_REUSED';

const refusals: Readonly<Record<Code, { field: string; message: string }>> = {
  INVALID_DELTA: { field: 'delta', message: `A change is up to ${maxStockQuantity} units, and not 0.` },
  INVALID_QUANTITY: { field: 'onHand', message: `Units on hand are 0 to ${maxStockQuantity}.` },
  QUANTITY_OUT_OF_RANGE: { field: 'delta', message: `A location holds up to ${maxStockQuantity} units of a variant.` },
  INSUFFICIENT_STOCK: { field: 'delta', message: 'There are not that many units at this location.' },
  LOCATION_NOT_FOUND: { field: 'locationId', message: 'There is no such location.' },
  IDEMPOTENCY_KEY_REUSED: {
    field: 'idempotencyKey',
    message: 'This key was used for another change already; take a new one for each change.',
  },
};

/** The error that a client sees of a refused change. */
export function stockRefusal<Refusal extends Code>(code: Refusal): UserError<Refusal> {
  const { field, message } = refusals[code];
  return { field: [field], message, code };
}
