/** How much room and patience clients get. */
export interface SubscriptionLimits {
  /** Bytes of one message on a client's socket; a larger one closes it with 1009. */
  maxMessageBytes: number;
  /** Operations under way on one socket; more are refused with `TOO_MANY_OPERATIONS`. */
  maxOperationsPerSocket: number;
  /** Sockets open at once; more are refused with HTTP 503 before the handshake. */
  maxSockets: number;
  /** Events that may wait for one client; then the oldest goes. */
  maxWaitingEvents: number;
  /** Bytes that may wait on a socket besides events, such as answers to pings; more end it. */
  maxUnsentBytes: number;
  /** Milliseconds for a socket's first message; then 4408. */
  initTimeoutMs: number;
  /** Milliseconds between pings, and until one must be answered. */
  keepAliveMs: number;
  /** Milliseconds between heartbeats on an HTTP stream. */
  heartbeatMs: number;
  /** Milliseconds between two looks at a stream's credentials: so long does a revoked key live on. */
  recheckMs: number;
}

/** What clients get unless something else is set. */
export const defaultSubscriptionLimits: SubscriptionLimits = {
  maxMessageBytes: 262_144,
  maxOperationsPerSocket: 100,
  maxSockets: 10_000,
  maxWaitingEvents: 64,
  maxUnsentBytes: 1_048_576,
  initTimeoutMs: 3_000,
  keepAliveMs: 12_000,
  // Below the 30 seconds after which common proxies close a silent connection.
  heartbeatMs: 10_000,
  recheckMs: 60_000,
};
