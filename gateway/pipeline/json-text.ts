/** JSON that is text already, on its way through code that hands objects on. Whoever reads it as an object may. */
export class JsonText {
  constructor(readonly text: string) {}

  /** The value, for `JSON.stringify`. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}
