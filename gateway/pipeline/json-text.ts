/** JSON that is text already, on its way through code that hands objects on. Until it is taken, whoever reads it as an object may. */
export class JsonText {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The text, once. Apollo Server's objects of a request live until the old generation is collected: with the text in
   * them they held a hundred megabytes of answers that were long sent.
   */
  take(): string {
    const text = this.#text;
    this.#text = 'null';
    return text;
  }

  /** The value, for `JSON.stringify`. */
  toJSON(): unknown {
    return JSON.parse(this.#text);
  }
}
