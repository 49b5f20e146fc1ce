/**
 * Text as PostgreSQL can store it: without NUL and without halves of surrogate pairs, which exports of other systems do
 * contain; without space around it.
 */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().trim();
}

/** As `cleanText`, with `null` for nothing. */
export function cleanTextOrNull(text: string | null | undefined): string | null {
  return cleanText(text ?? '') || null;
}
