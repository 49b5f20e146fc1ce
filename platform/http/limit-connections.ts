import type { Server } from 'node:http';
import { isIPv6, type Socket } from 'node:net';
import { rawAnswer } from './raw-answer';

/** How many connections a server takes. */
export interface ConnectionLimits {
  /** Open at once. */
  total: number;
  /** Open at once from one address; `null` for as many as there are. */
  perAddress: number | null;
}

/** Groups of 16 bits in an IPv6 network of 64 bits: what one household or one virtual machine gets, to use at will. */
const networkGroups = 4;

/** Whom a connection counts for. @param address as a socket spells it */
export function connectionOwner(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const whole = [...groups, ...Array.from({ length: missing }, () => '0'), ...(tail ?? '').split(':').filter(Boolean)];
  return `${whole.slice(0, networkGroups).join(':')}::/64`;
}

const tooMany = rawAnswer(
  '503 Service Unavailable',
  'TOO_MANY_CONNECTIONS',
  'This address has too many connections open. Close some, or send requests over those that there are.',
);

/**
 * Bounds the connections of a server: in all, where further ones are closed unanswered, and from one address, where they
 * are answered 503 `TOO_MANY_CONNECTIONS`, so that one client with many slow connections takes nobody's place.
 */
export function limitConnections(server: Server, limits: ConnectionLimits): void {
  server.maxConnections = limits.total;
  const { perAddress } = limits;
  if (perAddress === null) return;
  const open = new Map<string, number>();
  const leave = (owner: string) => {
    const left = (open.get(owner) ?? 1) - 1;
    if (left > 0) open.set(owner, left);
    else open.delete(owner);
  };
  server.on('connection', (socket: Socket) => {
    const owner = connectionOwner(socket.remoteAddress ?? '');
    const count = (open.get(owner) ?? 0) + 1;
    open.set(owner, count);
    socket.once('close', () => leave(owner));
    if (count <= perAddress) return;
    // At once: what is still read from it would be taken for a request.
    socket.end(tooMany);
    socket.destroySoon();
  });
}
