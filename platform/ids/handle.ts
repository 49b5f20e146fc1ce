import { randomInt } from 'node:crypto';

/** Longest handle: with a domain before it, an address of this length fits everywhere. */
const maxHandleLength = 120;

/** Lower-case letters and digits of any script, in groups joined by single hyphens. */
const handlePattern = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** Marks that NFKD splits off letters of the Latin script: "é" is found as "e". */
const latinMarks = /(?<=\p{Script=Latin})\p{M}+/gu;

/** Whether a text may stand as a handle: lower-case letters, digits and single hyphens, up to 120 characters. */
export function isHandle(text: string): boolean {
  return text.length <= maxHandleLength && handlePattern.test(text);
}

/**
 * A handle of any text: `slugify('Crème brûlée, 2 pieces')` is `creme-brulee-2-pieces`. Letters of other scripts stay.
 *
 * @returns a valid handle; `untitled` for a text without letters and digits
 */
export function slugify(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’]/g, '')
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-')
    .slice(0, maxHandleLength)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'untitled' : slug;
}

/**
 * The first of `base`, `base-2`, `base-3` … that is not taken.
 *
 * @param isTaken must know `base` and every handle that begins with `base-`
 */
export function freeHandle(base: string, isTaken: (handle: string) => boolean): string {
  // A catalogue with ten thousand equal titles must not be searched by counting up from 2 for each of them.
  const lastCounted = 1_000;
  for (let number = 1; number <= lastCounted; number += 1) {
    const candidate = withSuffix(base, number === 1 ? '' : `-${number}`);
    if (!isTaken(candidate)) return candidate;
  }
  for (;;) {
    const candidate = withSuffix(base, `-${randomInt(lastCounted, 1_000_000_000)}`);
    if (!isTaken(candidate)) return candidate;
  }
}

function withSuffix(base: string, suffix: string): string {
  return `${base.slice(0, maxHandleLength - suffix.length).replace(/-+$/, '')}${suffix}`;
}
