/** An expected end: the message is for the person at the terminal, the code is what this process exits with. */
export class StopError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
