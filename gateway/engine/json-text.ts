/** Whatever is none of the characters that stand in JSON text as they are; among it halves of surrogate pairs. */
const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** Characters up to which looking at a string is quicker than `JSON.stringify`. */
const shortString = 64;

/** A string as JSON text. */
export function quote(text: string): string {
  return text.length > shortString || needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}
