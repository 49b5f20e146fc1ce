/** Characters of a code at most: what a card or a letter has room for, and a buyer the patience to type. */
const maxCodeLength = 64;

/** Letters and digits of any script, with single characters between them that people print in codes. */
const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.%+-]*$/u;

/**
 * What a code is compared by: without space around it, in upper case, and with characters that only look different
 * (full-width letters, ligatures) as the plain ones (Unicode NFKC). What it returns is its own normal form.
 *
 * @returns `null` for text that no promotion can have as its code
 */
export function normaliseCode(code: string): string | null {
  // Normalisation can make text longer, so what is far too long is refused before.
  if (code.length > 4 * maxCodeLength) return null;
  // Upper case can take letters apart again, so it is normalised after that as well.
  const key = code.trim().normalize('NFKC').toUpperCase().normalize('NFKC');
  return key.length <= maxCodeLength && codePattern.test(key) ? key : null;
}
