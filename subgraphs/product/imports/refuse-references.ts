import type { ImportError } from '../../../platform/imports/import-result.type';
import { maxLength } from '../catalog/check-length';

const field = ['externalReference'];
const missing = { field, message: 'An item needs a reference.', code: 'REFERENCE_REQUIRED' };
const tooLong = { field, message: `A reference has up to ${maxLength.reference} characters.`, code: 'TOO_LONG' };
const repeated = { field, message: 'An earlier item of the call has the same reference.', code: 'DUPLICATE_REFERENCE' };

/**
 * Checks the references of a batch: each item has one that no earlier item has, and that can be stored.
 *
 * @returns what is wrong with each item, in their order; `null` for nothing
 */
export function refuseReferences(inputs: readonly { externalReference: string }[]): (ImportError | null)[] {
  const seen = new Set<string>();
  return inputs.map(({ externalReference }) => {
    if (externalReference.trim() === '' || externalReference.includes('\0')) return missing;
    if (externalReference.length > maxLength.reference) return tooLong;
    if (seen.has(externalReference)) return repeated;
    seen.add(externalReference);
    return null;
  });
}
