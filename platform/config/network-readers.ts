import { isIP } from 'node:net';
import { type Environment, readText, SettingError } from './setting-readers';

function readList(env: Environment, variable: string): string[] | null {
  const text = readText(env, variable);
  return text === null ? null : text.split(',').map((item) => item.trim());
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

/** Origins of web pages (RFC 6454), comma separated, or `*`; `null` when unset. */
export function readOrigins(env: Environment, variable: string): readonly string[] | null {
  const origins = readList(env, variable);
  if (origins?.some((origin) => origin !== '*' && !isOrigin(origin))) {
    throw new SettingError(variable, 'expects origins such as https://shop.example, comma separated, or *');
  }
  return origins && Object.freeze(origins);
}

/** Networks that the proxy library knows by name. */
const namedNetworks = ['loopback', 'linklocal', 'uniquelocal'];

function isNetwork(text: string): boolean {
  if (namedNetworks.includes(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/** Addresses, networks (CIDR) or names of networks, comma separated; `null` when unset. */
export function readNetworks(env: Environment, variable: string): readonly string[] | null {
  const networks = readList(env, variable);
  if (networks && !networks.every(isNetwork)) {
    const names = namedNetworks.join(', ');
    throw new SettingError(variable, `expects addresses, networks such as 10.0.0.0/8, or ${names}, comma separated`);
  }
  return networks && Object.freeze(networks);
}
