const integerLimits: Readonly<Record<string, bigint>> = { smallint: 2n ** 15n, integer: 2n ** 31n, bigint: 2n ** 63n };

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** How PostgreSQL prints a timestamptz as text; the year without a sign, the fraction and the zone as they come. */
const timestampPattern = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d:\d\d)(\.\d{1,6})?([+-]\d\d(:?\d\d)?|Z)$/;

function isInteger(text: string, limit: bigint): boolean {
  if (!/^-?\d{1,19}$/.test(text)) return false;
  const value = BigInt(text);
  return value >= -limit && value < limit;
}

function isTimestamp(text: string): boolean {
  const match = timestampPattern.exec(text);
  return match !== null && !Number.isNaN(Date.parse(`${match[1]}T${match[2]}Z`));
}

/**
 * Whether a cursor's value can be one of a column of this PostgreSQL type. A cursor is opaque but not signed: who
 * writes one by hand is refused here and not by a failing statement.
 */
export function isCursorValue(value: unknown, type: string): boolean {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return false;
  const text = String(value);
  const limit = integerLimits[type];
  if (limit !== undefined) return isInteger(text, limit);
  if (type === 'uuid') return uuidPattern.test(text);
  if (type === 'timestamptz') return isTimestamp(text);
  if (/^(numeric|real|double precision)$/.test(type)) return /^-?\d{1,40}(\.\d{1,40})?(e[+-]?\d{1,2})?$/.test(text);
  if (type === 'boolean') return /^(true|false|t|f)$/.test(text);
  return true;
}
