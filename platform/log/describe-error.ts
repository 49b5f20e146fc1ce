/** An error as a log line holds it. */
export interface DescribedError {
  type: string;
  message: string;
  stack?: string | undefined;
  /** Code of Node or SQLSTATE, where there is one. */
  code?: string | undefined;
  /** Statement that failed; its values are in the parameters, which are left out. */
  query?: string | undefined;
  cause?: DescribedError | undefined;
}

/** Causes of causes that are followed: a chain that goes round ends here. */
const maxCauses = 5;

const textOrNothing = (value: unknown) => (typeof value === 'string' ? value : undefined);

/**
 * What a log may know of an error: named members only. An error of the database carries the statement's parameters and
 * the row in conflict, and with them password hashes, hashes of tokens and e-mail addresses.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, query } = error as { code?: unknown; query?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code: textOrNothing(code),
    query: textOrNothing(query),
    cause: error.cause !== undefined && depth < maxCauses ? describeError(error.cause, depth + 1) : undefined,
  };
}
