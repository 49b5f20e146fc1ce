import type { EngineError } from '../engine/engine-error';

/** Why an operation is not even planned. */
export interface OperationRefusal {
  /** Stable and the client's to branch on; a retired one is never reused. */
  code: LimitCode;
  /** What there is too much of, as a sentence's subject: `Levels of the selection`. */
  what: string;
  limit: number;
  /** Left out where counting ended at the limit. */
  actual?: number;
}

/** Codes of the limits. */
export type LimitCode =
  | 'DOCUMENT_TOO_LARGE'
  | 'TOO_MANY_TOKENS'
  | 'TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_ROOT_FIELDS'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_INTROSPECTIONS'
  | 'TOO_MANY_VARIABLES'
  | 'OPERATION_TOO_COMPLEX'
  | 'VARIABLES_TOO_DEEP'
  | 'VARIABLES_TOO_LARGE';

/** Fragments that spread each other twice count beyond what JSON has a number for. */
const isTellable = (actual: number | undefined) => actual !== undefined && Number.isSafeInteger(actual);

/** The refusal as a client gets it: with the limit, and with what it sent where that was counted. */
export function refuseOperation({ code, what, limit, actual }: OperationRefusal): EngineError {
  const sent = isTellable(actual) ? `${actual}` : 'more';
  return {
    message: `${what}: ${sent}, where up to ${limit} are taken.`,
    extensions: { code, limit, ...(isTellable(actual) && { actual }) },
  };
}
