/**
 * A region as it is compared: without space around it, in capitals, without its country before it. `ca`, `CA` and
 * `US-CA` (ISO 3166-2) are one region of `US`; a name such as `Bavaria` stays a name.
 *
 * @returns `null` for no region
 */
export function regionCode(countryCode: string, region: string | null | undefined): string | null {
  const text = region?.trim().toUpperCase() ?? '';
  const code = text.startsWith(`${countryCode}-`) ? text.slice(countryCode.length + 1) : text;
  return code === '' ? null : code;
}
