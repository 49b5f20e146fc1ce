/**
 * What can go wrong with the database server that Tributary brings along. The message is written for the person at
 * the terminal: what happened, and the way out.
 */
export type EmbeddedServerErrorCode =
  | 'EMBEDDED_POSTGRES_UNSUPPORTED'
  | 'EMBEDDED_POSTGRES_ROOT'
  | 'EMBEDDED_POSTGRES_DATA_DIR'
  | 'EMBEDDED_POSTGRES_DISK_FULL'
  | 'EMBEDDED_POSTGRES_INIT'
  | 'EMBEDDED_POSTGRES_START'
  | 'EMBEDDED_POSTGRES_STOP'
  | 'EMBEDDED_POSTGRES_BUSY';

/** An expected failure of the embedded PostgreSQL: print `message`, no stack. */
export class EmbeddedServerError extends Error {
  override readonly name = 'EmbeddedServerError';

  constructor(
    readonly code: EmbeddedServerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
