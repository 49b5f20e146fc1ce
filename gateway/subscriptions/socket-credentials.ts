import type { IncomingHttpHeaders } from 'node:http';

/** What a socket authenticates with, by names in lower case. */
export type SocketCredentials = Readonly<Record<string, string>>;

function read(given: Record<string, unknown>, names: readonly string[]): SocketCredentials {
  const found = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]));
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = found.get(name);
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    }),
  );
}

/**
 * Credentials from the handshake's payload (names in any case, as browsers can set no headers on a socket), or else from
 * the headers of the request that was upgraded.
 *
 * @param names of what counts as a credential, in lower case
 */
export function credentialsOf(
  params: Record<string, unknown> | undefined,
  headers: IncomingHttpHeaders,
  names: readonly string[],
): SocketCredentials {
  const given = read(params ?? {}, names);
  return Object.keys(given).length > 0 ? given : read(headers, names);
}
