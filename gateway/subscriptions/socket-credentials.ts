import type { IncomingHttpHeaders } from 'node:http';

/** What a socket authenticates with. */
export type SocketCredentials = {
  authorization?: string | undefined;
  'x-api-key'?: string | undefined;
};

function read(params: Record<string, unknown>): SocketCredentials {
  const found = new Map(Object.entries(params).map(([name, value]) => [name.toLowerCase(), value]));
  const text = (name: string) => {
    const value = found.get(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [authorization, apiKey] = [text('authorization'), text('x-api-key')];
  return { ...(authorization && { authorization }), ...(apiKey && { 'x-api-key': apiKey }) };
}

/**
 * Credentials from the handshake's payload (`authorization`, `x-api-key`, in any case, as browsers can set no headers on
 * a socket), or else from the headers of the request that was upgraded.
 */
export function credentialsOf(
  params: Record<string, unknown> | undefined,
  headers: IncomingHttpHeaders,
): SocketCredentials {
  const given = read(params ?? {});
  if (Object.keys(given).length > 0) return given;
  return read({ authorization: headers.authorization, 'x-api-key': headers['x-api-key'] });
}
