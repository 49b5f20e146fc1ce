import { nullData, type WrittenData } from '../engine/shape/written-data';

/**
 * JSON that is written already, on its way through code that hands objects on. Until it is taken, whoever reads it as an
 * object may.
 */
export class JsonText {
  #written: WrittenData;

  constructor(written: WrittenData) {
    this.#written = written;
  }

  /**
   * What was written, once. Apollo Server's objects of a request live until the old generation is collected: with an
   * answer in each of them they held a hundred megabytes of what was long sent.
   */
  take(): WrittenData {
    const written = this.#written;
    this.#written = nullData;
    return written;
  }

  /** The value, for `JSON.stringify`. */
  toJSON(): unknown {
    return JSON.parse(this.#written.text());
  }
}
