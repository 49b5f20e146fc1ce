const start = '{"data":';
const end = '}';

/** `data` of an answer, written: as the body of an answer without errors, which it is nearly always sent in. */
export class WrittenData {
  /** @param body JSON text: `{"data":…}` */
  constructor(readonly body: string) {}

  /** JSON text of `data` alone. */
  text(): string {
    return this.body.slice(start.length, -end.length);
  }

  get isNull(): boolean {
    return this.body === nullBody;
  }
}

const nullBody = `${start}null${end}`;

/** An answer's `data` that could not be anything but null. */
export const nullData = new WrittenData(nullBody);

/** What stands before and behind `data` in the body. */
export const bodyFrame = { start, end };
