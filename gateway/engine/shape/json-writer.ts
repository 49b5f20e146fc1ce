/** Bytes to begin with: what most answers need. */
const initialSize = 64 * 1_024;

/** Bytes that a writer keeps for the next answer; one large answer must not hold its memory for ever. */
const keptSize = 1_024 * 1_024;

/** Characters up to which a loop is quicker than one call into Node. */
const shortText = 40;

const doubleQuote = 0x22;
const backslash = 0x5c;
const minus = 0x2d;
const zero = 0x30;
const firstPrintable = 0x20;
const lastAscii = 0x7e;

/**
 * JSON text under construction, as bytes. Text made by `+` is a tree of its pieces that has to be collected and freed
 * afterwards, which cost twice as much as writing.
 */
export class JsonWriter {
  /** Bytes written. */
  length = 0;
  private bytes = Buffer.allocUnsafeSlow(initialSize);
  private isAscii = true;

  /** Starts a new text. */
  reset(): void {
    if (this.bytes.length > keptSize) this.bytes = Buffer.allocUnsafeSlow(initialSize);
    this.length = 0;
    this.isAscii = true;
  }

  /** Takes back what was written after a length. */
  rewind(length: number): void {
    this.length = length;
  }

  /** What was written, as a string. */
  text(): string {
    return this.isAscii ? this.bytes.toString('latin1', 0, this.length) : this.bytes.toString('utf8', 0, this.length);
  }

  /** Writes bytes that stay the same in every answer; see `constantOf`. */
  constant(source: Uint8Array): void {
    const { length } = source;
    const at = this.reserve(length);
    const { bytes } = this;
    for (let index = 0; index < length; index += 1) bytes[at + index] = source[index] as number;
  }

  /** Writes one ASCII character. */
  character(code: number): void {
    const at = this.reserve(1);
    this.bytes[at] = code;
  }

  /** Writes a string in quotes (RFC 8259, section 7). */
  string(text: string): void {
    if (text.length > shortText || !this.shortString(text)) this.json(JSON.stringify(text));
  }

  /** Writes what is JSON text already. */
  json(text: string): void {
    // One UTF-16 unit is three bytes at most.
    const at = this.reserve(text.length * 3);
    const written = this.bytes.write(text, at, 'utf8');
    this.length = at + written;
    if (written !== text.length) this.isAscii = false;
  }

  /** Writes an integer of 32 bits. */
  integer(value: number): void {
    let rest = value;
    if (rest < 0) {
      this.character(minus);
      rest = -rest;
    }
    let digits = 1;
    for (let bound = 10; bound <= rest; bound *= 10) digits += 1;
    const at = this.reserve(digits);
    for (let index = at + digits - 1; index >= at; index -= 1) {
      const next = Math.floor(rest / 10);
      this.bytes[index] = zero + (rest - next * 10);
      rest = next;
    }
  }

  /** Writes once more what stands between two positions. */
  repeat(start: number, end: number): void {
    const at = this.reserve(end - start);
    this.bytes.copyWithin(at, start, end);
  }

  /** @returns false, with nothing written, where the text is not plain ASCII or needs an escape */
  private shortString(text: string): boolean {
    const { length } = text;
    const start = this.reserve(length + 2);
    const { bytes } = this;
    let at = start;
    bytes[at] = doubleQuote;
    for (let index = 0; index < length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < firstPrintable || code > lastAscii || code === doubleQuote || code === backslash) {
        this.length = start;
        return false;
      }
      at += 1;
      bytes[at] = code;
    }
    bytes[at + 1] = doubleQuote;
    return true;
  }

  /** Makes room, and counts it as written. @returns where it begins */
  private reserve(size: number): number {
    const at = this.length;
    const end = at + size;
    if (end > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(end, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, at);
      this.bytes = larger;
    }
    this.length = end;
    return at;
  }
}

/** Text that stays the same in every answer, for `JsonWriter.constant`. */
export function constantOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}
