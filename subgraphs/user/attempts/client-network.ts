import { isIPv4, isIPv6 } from 'node:net';

/** Groups of 16 bits that name an IPv6 network: providers give every customer a /64 or more to choose from. */
const networkGroups = 4;

function expandIPv6(address: string): string[] {
  const [head = '', tail] = address.replace(/%.*$/, '').split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(zeros, 0)).fill('0'), ...after].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}

/**
 * What counts as one origin of attempts: an IPv4 address, or the /64 network of an IPv6 one, which is as easily had.
 *
 * @returns `null` for no address at all, or text that is none
 */
export function clientNetwork(address: string | null | undefined): string | null {
  if (!address) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(address)) return null;
  return `${expandIPv6(address).slice(0, networkGroups).join(':')}::/64`;
}
