/** The graph cannot be written to, or not be reached: trying further items makes no sense. The message says why. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
}
