/** A command line that cannot be understood; its message is all that a person needs. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
