import type { OperationLimits } from '../../platform/config/operation-limits';
import type { EngineError } from '../engine/engine-error';
import { refuseOperation } from './refuse-operation';

/** Bytes of a character in UTF-8 at most, by UTF-16 code units. */
const maxBytesOfUnit = 3;

/** Why a document is not even parsed; nothing when it may be. */
export function checkText(query: string, { bytes: limit }: Pick<OperationLimits, 'bytes'>): EngineError[] {
  // Nearly every document is small by any alphabet, and need not be counted.
  if (query.length * maxBytesOfUnit <= limit) return [];
  const actual = Buffer.byteLength(query);
  return actual > limit
    ? [refuseOperation({ code: 'DOCUMENT_TOO_LARGE', what: 'Bytes of the document', limit, actual })]
    : [];
}
