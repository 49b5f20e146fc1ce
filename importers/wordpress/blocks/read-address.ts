/** An address as an absolute web address, read against the site's own; null for anything that is none (`#`, `data:`, `javascript:`). */
export function readAddress(text: string, siteUrl: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.startsWith('#') || !URL.canParse(trimmed, siteUrl)) return null;
  const url = new URL(trimmed, siteUrl);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
