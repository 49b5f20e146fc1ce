import { type Client, createClient, MessageType, stringifyMessage } from 'graphql-ws';
import { WebSocket } from 'ws';
import { identityHeader } from '../../platform/identity/identity-token';

/** What a subgraph of ours is told besides. */
export interface OurSocket {
  /** The signed identity that the socket itself is opened with; each subscription carries that of its own viewer. */
  identify(): Promise<string>;
  /** Milliseconds between two looks whether a subscription's identity has been signed anew. */
  lookEveryMs: number;
}

/** How a subgraph's socket is reached. */
export interface UpstreamClientOptions {
  /** `ws://…/graphql` */
  url: string;
  /** Left out for a subgraph of somebody else's: it is told of nobody's identity. */
  ours?: OurSocket;
  /** What a client forwards to a subgraph of somebody else's: said in the socket's request and in its first message. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** A graphql-transport-ws client that connects when it is first needed. */
export interface UpstreamClient {
  client: Client;
  /** Whether there is a connection at the moment. */
  isOpen(): boolean;
  /** Sends a newer identity for the subscriptions of its viewer, where there is a connection. */
  renew(identity: string): void;
}

/** Bytes of one event. */
const maxEventBytes = 4_194_304;

/** Milliseconds for a connection to be accepted, between pings on a silent one, and for their answers. */
const patienceMs = 10_000;

/** graphql-ws makes sockets itself, and knows no options of theirs. */
function socketClass(headers: Readonly<Record<string, string>>) {
  const options = { maxPayload: maxEventBytes, handshakeTimeout: patienceMs, perMessageDeflate: false, headers };
  return class extends WebSocket {
    constructor(address: string, protocols?: string | string[]) {
      super(address, protocols, options);
    }
  };
}

/** Makes the client of one subgraph. */
export function createUpstreamClient({ url, ours, headers = {} }: UpstreamClientOptions): UpstreamClient {
  let open: WebSocket | null = null;
  let unanswered: NodeJS.Timeout | undefined;
  const client: Client = createClient({
    url,
    webSocketImpl: socketClass(headers),
    connectionAckWaitTimeout: patienceMs,
    keepAlive: patienceMs,
    // Retried by the stream: each try needs an identity of its own, the last one's may have expired.
    retryAttempts: 0,
    connectionParams: async () => (ours ? { [identityHeader]: await ours.identify() } : headers),
    on: {
      connected: (socket) => {
        open = socket as WebSocket;
      },
      ping: (received) => {
        if (!received) unanswered = setTimeout(() => client.terminate(), patienceMs).unref();
      },
      pong: (received) => {
        if (received) clearTimeout(unanswered);
      },
      closed: () => {
        open = null;
        clearTimeout(unanswered);
      },
    },
  });
  return {
    client,
    isOpen: () => open !== null,
    renew: (identity) =>
      open?.send(stringifyMessage({ type: MessageType.Ping, payload: { [identityHeader]: identity } })),
  };
}
