import type { IncomingHttpHeaders } from 'node:http';
import { codedError } from '../../platform/errors/coded-error';

/** What a socket authenticates with, by names in lower case. */
export type SocketCredentials = Readonly<Record<string, string>>;

/** Characters of one credential: as many as common servers take in one header. */
const maxCharacters = 8_192;

/** What a header may hold (RFC 9110, 5.5), as Node writes it. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]+$/;

function refuseUnfit(name: string): never {
  throw codedError('BAD_REQUEST', `"${name}" holds what no header can, or more than ${maxCharacters} characters.`);
}

function read(given: Record<string, unknown>, names: readonly string[]): SocketCredentials {
  const found = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = found.get(name);
      if (typeof value !== 'string' || value === '') return [];
      // It may go on to a subgraph, in a header of ours: there it would break the call, for a reason that is none of ours.
      return headerValue.test(value) && value.length <= maxCharacters ? [[name, value]] : refuseUnfit(name);
    }),
  );
}

/**
 * Credentials from the handshake's payload (names in any case, as browsers can set no headers on a socket), or else from
 * the headers of the request that was upgraded.
 *
 * @param names of what counts as a credential, in lower case
 * @throws GraphQLError `BAD_REQUEST` for a value that could be no header's
 */
export function credentialsOf(
  params: Record<string, unknown> | undefined,
  headers: IncomingHttpHeaders,
  names: readonly string[],
): SocketCredentials {
  const given = read(params ?? {}, names);
  return Object.keys(given).length > 0 ? given : read(headers, names);
}
