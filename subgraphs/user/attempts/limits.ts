import { createHash } from 'node:crypto';
import type { ClientOrigin } from '../../../platform/identity/identity-token';
import type { AttemptLimit } from './attempt-limit.store';
import { clientNetwork } from './client-network';

const minutes = (count: number) => count * 60;

/** Ten wrong passwords in a quarter of an hour are a forgetful person; a guesser gets a thousand a day, no more. */
const perAccount = { ceiling: 10, windowSeconds: minutes(15) };
/** An office behind one address may have ten such people; successes are not counted. */
const perNetwork = { ceiling: 100, windowSeconds: minutes(15) };
/** Each costs 20 ms of a core for the password's hash. */
const registrationsPerNetwork = { ceiling: 100, windowSeconds: minutes(60) };

const keyOf = (kind: string, subject: string) => createHash('sha256').update(`${kind}:${subject}`).digest();

/** Limit of wrong passwords for one account, known or not. @param email normalised */
export const accountLimit = (email: string): AttemptLimit => ({ key: keyOf('account', email), ...perAccount });

function networkLimit(
  kind: string,
  client: ClientOrigin | undefined,
  limit: Omit<AttemptLimit, 'key'>,
): AttemptLimit | null {
  const network = clientNetwork(client?.address);
  return network === null ? null : { key: keyOf(kind, network), ...limit };
}

/** Limit of wrong passwords from one network; `null` for a request that came from none. */
export const signInLimit = (client: ClientOrigin | undefined) => networkLimit('sign-in', client, perNetwork);

/** Limit of registrations from one network; `null` for a request that came from none. */
export const registrationLimit = (client: ClientOrigin | undefined) =>
  networkLimit('registration', client, registrationsPerNetwork);
