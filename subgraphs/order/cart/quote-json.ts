import type { Quote } from './quote';

/** JSON has neither of them; an object with one member of such a name is in no quote otherwise. */
const bigintTag = '$bigint';
const bytesTag = '$bytes';

function tag(this: Record<string, unknown>, name: string, value: unknown): unknown {
  // A Buffer has a `toJSON` of its own, which ran before this: the member itself is asked.
  const original = this[name];
  if (typeof original === 'bigint') return { [bigintTag]: original.toString() };
  return original instanceof Uint8Array ? { [bytesTag]: Buffer.from(original).toString('base64') } : value;
}

function untag(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { [bigintTag]: digits, [bytesTag]: bytes } = value as Record<string, unknown>;
  if (typeof digits === 'string') return BigInt(digits);
  return typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : value;
}

/** A quote as text for a `jsonb` column; `thawQuote` gives back an equal one. */
export function freezeQuote(quote: Quote): string {
  return JSON.stringify(quote, tag);
}

/** The quote that `freezeQuote` made a text of, as a `jsonb` column gives it back. */
export function thawQuote(stored: unknown): Quote {
  return JSON.parse(JSON.stringify(stored), untag) as Quote;
}
