import { createHash } from 'node:crypto';

/** The same value for equal inputs: members sorted by name, those without a value left out. */
function canonical(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, canonical(member)]),
  );
}

/**
 * Fingerprint of an imported item, stored beside its row: an equal one means that there is nothing to write.
 *
 * @param version of the code that turns input into rows; raise it when equal input would give other rows
 * @returns SHA-256 in hexadecimal
 */
export function inputDigest(input: unknown, version = 1): string {
  return createHash('sha256')
    .update(`${version}:${JSON.stringify(canonical(input))}`)
    .digest('hex');
}
