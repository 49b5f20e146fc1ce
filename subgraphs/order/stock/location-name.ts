/** Characters in a location's name at most: what a parcel label and a list have room for. */
const maxNameLength = 200;

/** Whether a text, without spaces around it, can name a location. PostgreSQL stores no NUL. */
export function isLocationName(text: string): boolean {
  return text !== '' && text.length <= maxNameLength && !text.includes('\0');
}
