import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** How a subgraph's socket is reached. */
export interface UpstreamClientOptions {
  /** `ws://…/graphql` */
  url: string;
  /** What the connection itself introduces itself with; each operation carries the identity of its own viewer. */
  connectionParams?: () => Promise<Record<string, unknown>>;
}

/** A graphql-transport-ws client that connects when it is first needed. */
export interface UpstreamClient {
  client: Client;
  /** Whether there is a connection at the moment. */
  isOpen(): boolean;
}

/** Bytes of one event. */
const maxEventBytes = 4_194_304;

/** Milliseconds for a connection to be accepted, between pings on a silent one, and for their answers. */
const patienceMs = 10_000;

class UpstreamWebSocket extends WebSocket {
  constructor(address: string, protocols?: string | string[]) {
    super(address, protocols, { maxPayload: maxEventBytes, handshakeTimeout: patienceMs, perMessageDeflate: false });
  }
}

/** Makes the client of one subgraph. */
export function createUpstreamClient({ url, connectionParams }: UpstreamClientOptions): UpstreamClient {
  let isOpen = false;
  let unanswered: NodeJS.Timeout | undefined;
  const client: Client = createClient({
    url,
    webSocketImpl: UpstreamWebSocket,
    connectionAckWaitTimeout: patienceMs,
    keepAlive: patienceMs,
    // Retried by the stream: each try needs an identity of its own, the last one's may have expired.
    retryAttempts: 0,
    ...(connectionParams && { connectionParams }),
    on: {
      connected: () => {
        isOpen = true;
      },
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => client.terminate(), patienceMs).unref();
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered);
      },
      closed: () => {
        isOpen = false;
        clearTimeout(unanswered);
      },
    },
  });
  return { client, isOpen: () => isOpen };
}
