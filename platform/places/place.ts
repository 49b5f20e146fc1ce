/** What taxes and carriers need to know of an address. */
export interface Place {
  /** ISO 3166-1 alpha-2, in capitals. */
  countryCode: string;
  /** As somebody wrote it: `CA`, `US-CA` or a name; `regionCode` makes it comparable. */
  region: string | null;
}
