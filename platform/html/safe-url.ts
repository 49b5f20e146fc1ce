/** Schemes that open a page, a mail or a call; all others can run code or reach into the reader's machine. */
const linkSchemes = new Set(['http', 'https', 'mailto', 'tel']);
/** Schemes that a file can be fetched by. */
const fileSchemes = new Set(['http', 'https']);

/** Longest address that browsers and proxies agree on taking. */
const maxUrlLength = 8_192;

/** What browsers drop from an address before they read its scheme (WHATWG URL, 4.4): `java\nscript:` is one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant
const ignoredByBrowsers = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\ufeff]/g;

function schemeOf(url: string): string | null {
  return /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(ignoredByBrowsers, ''))?.[1]?.toLowerCase() ?? null;
}

function isSafe(url: string, schemes: ReadonlySet<string>): boolean {
  if (url.trim() === '' || url.length > maxUrlLength) return false;
  const scheme = schemeOf(url);
  return scheme === null || schemes.has(scheme);
}

/** Whether an address may stand in a link: http, https, mailto, tel, or relative. */
export function isSafeLink(url: string): boolean {
  return isSafe(url, linkSchemes);
}

/** Whether an address may be loaded as an image or file: http, https, or relative. */
export function isSafeFileUrl(url: string): boolean {
  return isSafe(url, fileSchemes);
}
