/** The longest address that mail can be sent to (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const maxEmailLength = 254;

/**
 * The HTML standard's pattern for `<input type=email>`, lower case, with a dot in the domain. ASCII only: two addresses
 * that look alike in other scripts must not be two accounts.
 */
const emailPattern =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/** An e-mail address as it is stored and compared: without space around it, in lower case. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Whether a normalised address can be one. */
export function isEmail(normalised: string): boolean {
  return normalised.length <= maxEmailLength && emailPattern.test(normalised);
}
