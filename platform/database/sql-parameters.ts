/** Collects the values of a statement whose text is put together: each value becomes a `$n`, none becomes text. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** @returns the placeholder of the value, with its type: `$3::uuid` */
  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}
