import { codedError } from '../errors/coded-error';

/**
 * Checks that exactly one of the keys by which something can be asked for was given.
 *
 * @param keys by the name of their argument
 * @throws GraphQLError `BAD_USER_INPUT`
 */
export function assertOneKey(keys: Readonly<Record<string, string | null | undefined>>): void {
  const given = Object.values(keys).filter((value) => value !== null && value !== undefined);
  if (given.length === 1) return;
  const names = Object.keys(keys).map((name) => `"${name}"`);
  throw codedError('BAD_USER_INPUT', `Give either ${names.join(' or ')}${given.length > 1 ? ', not both' : ''}.`);
}
