/** PostgreSQL's text holds neither NUL nor half a character (its JSON types refuse both): such text loses them. */
function storable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed() : value;
}

/** Rows as one parameter for `jsonb_to_recordset($1::jsonb)`: a whole batch is one statement. */
export function jsonRows(rows: readonly object[]): string {
  return JSON.stringify(rows, storable);
}
