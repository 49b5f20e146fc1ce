import type { Outcome } from '../../../platform/errors/outcome';

/**
 * A mutation's payload.
 *
 * @param field its field for what was changed
 * @param show turns a key into what the field holds: the thing as it is now, or its id
 */
export async function toPayload<Code extends string>(
  outcome: Outcome<string, Code>,
  field: string,
  show: (uuid: string) => unknown,
): Promise<object> {
  const { value, userErrors } = outcome;
  return { [field]: value === null ? null : await show(value), userErrors };
}
