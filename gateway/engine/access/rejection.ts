import type { EngineError } from '../engine-error';
import type { CompiledOperation } from '../operation/compile-operation';

/**
 * Why nothing of an operation is run: it has refused fields and those reject it whole, or it is a subscription and there
 * would be no events.
 *
 * @param coerced values of its variables: what `@skip` leaves out is not refused
 * @returns `null` for an operation that runs
 */
export function rejectionOf(
  { refused, parsed, events }: CompiledOperation,
  coerced: Readonly<Record<string, unknown>>,
  rejectWhole: boolean,
): readonly EngineError[] | null {
  const isWithoutEvents = parsed.operation.operation === 'subscription' && events === null;
  if (!refused || !(rejectWhole || isWithoutEvents)) return null;
  const errors = refused.errors(coerced);
  return errors.length > 0 ? errors : null;
}
