import type { OperationLimits } from '../../platform/config/operation-limits';
import type { EngineError } from '../engine/engine-error';
import { refuseOperation } from './refuse-operation';
import { scanDocument } from './scan-document';

/** Bytes of a character in UTF-8 at most, by UTF-16 code units. */
const maxBytesOfUnit = 3;

/** Characters below which a document is parsed without a look at its words: it takes less than a millisecond. */
const smallDocument = 4_000;

/** Objects in arguments have braces too, with a limit of their own that is the same. */
const bracesOfLevel = 2;

/** What of a document's text is limited. */
export type TextLimits = Pick<OperationLimits, 'bytes' | 'tokens' | 'depth'>;

function checkWords(query: string, limits: TextLimits): EngineError[] {
  if (query.length <= smallDocument) return [];
  const bounds = { tokens: limits.tokens, braces: limits.depth * bracesOfLevel };
  const { tokens, braces } = scanDocument(query, bounds);
  if (tokens > bounds.tokens) {
    return [refuseOperation({ code: 'TOO_MANY_TOKENS', what: 'Tokens', limit: limits.tokens })];
  }
  if (braces <= bounds.braces) return [];
  return [refuseOperation({ code: 'TOO_DEEP', what: 'Levels inside each other', limit: limits.depth })];
}

/** Why a document is not even parsed; nothing when it may be. */
export function checkText(query: string, limits: TextLimits): EngineError[] {
  const { bytes: limit } = limits;
  // Nearly every document is small by any alphabet, and need not be counted.
  const actual = query.length * maxBytesOfUnit <= limit ? 0 : Buffer.byteLength(query);
  if (actual > limit) {
    return [refuseOperation({ code: 'DOCUMENT_TOO_LARGE', what: 'Bytes of the document', limit, actual })];
  }
  return checkWords(query, limits);
}
