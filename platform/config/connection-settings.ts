import { type Environment, readInteger } from './setting-readers';

/** How much room and patience the public port has for its clients. */
export interface ConnectionSettings {
  /** Connections open at once. Each costs a file descriptor and some 20 KB. */
  maxConnections: number;
  /** Connections from one address, an IPv6 network of 64 bits counted as one; `null` for as many as there are. */
  maxConnectionsPerAddress: number | null;
  /** Milliseconds for the head of a request, or for the first byte of a connection. */
  headersTimeoutMs: number;
  /** Milliseconds for a whole request to arrive. */
  requestTimeoutMs: number;
}

/**
 * Reads what the public port allows its connections.
 *
 * @param behindProxy whether all connections come from a proxy: then they have one address, and no limit of their own
 * @throws SettingError with the variable's name and what it expects
 */
export function readConnectionSettings(env: Environment, behindProxy: boolean): ConnectionSettings {
  const perAddress = readInteger(env, 'MAX_CONNECTIONS_PER_ADDRESS', 1_000, 1, 1_000_000);
  return {
    maxConnections: readInteger(env, 'MAX_CONNECTIONS', 10_000, 1, 1_000_000),
    maxConnectionsPerAddress: behindProxy ? null : perAddress,
    // The head fits one packet. Who takes longer holds connections open to hold them open (a slow loris).
    headersTimeoutMs: readInteger(env, 'HEADERS_TIMEOUT_MS', 10_000, 1, 600_000),
    // An import of 250 products on a slow line fits.
    requestTimeoutMs: readInteger(env, 'REQUEST_TIMEOUT_MS', 60_000, 1, 600_000),
  };
}
