import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../log/logger';
import { keepSocketAlive } from './keep-socket-alive';
import type { RunningSubgraph } from './run-subgraph';
import { createSocketProtocol, type SocketIdentities } from './socket-protocol';

/** How a subgraph's sockets are served. */
export interface SubscriptionServerOptions {
  server: Server;
  path: string;
  subgraph: Pick<RunningSubgraph, 'name' | 'subscribe' | 'identify'>;
  log: Logger;
  /** Bytes of one message; a larger one closes its socket with 1009. */
  maxMessageBytes: number;
}

/** Milliseconds between pings, and until one must be answered: a gateway that died without a word holds no streams. */
const keepAliveMs = 15_000;

/** Close codes of RFC 6455. */
const closeCodes = { goingAway: 1001, internalError: 1011 };

function serveSocket(socket: WebSocket, protocol: ReturnType<typeof createSocketProtocol>, log: Logger): void {
  const identities: SocketIdentities = new Map();
  const send = (text: string) =>
    new Promise<void>((resolve) => {
      // Resolved also when the socket is gone: the stream then ends by the socket's end.
      if (socket.readyState !== socket.OPEN) resolve();
      else socket.send(text, () => resolve());
    });
  const fail = (error: unknown) => {
    log.error({ err: error }, 'a socket for subscriptions failed');
    socket.close(closeCodes.internalError, 'Something went wrong on our side.');
  };
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send,
      close: (code, reason) => socket.close(code, reason),
      onMessage: (take) => void socket.on('message', (data: RawData) => void take(String(data)).catch(fail)),
    },
    { identities },
  );
  // Whatever is wrong with it, the close follows by itself; without a listener the process would end.
  socket.on('error', (error) => log.debug({ err: error }, 'a socket for subscriptions broke'));
  socket.once('close', (code, reason) => void closed(code, String(reason)).catch(fail));
  keepSocketAlive(socket, keepAliveMs);
}

/**
 * Serves a subgraph's subscriptions on its own port (graphql-transport-ws), for the gateway: a socket is opened with a
 * signed identity, and each subscription carries that of its own viewer.
 *
 * @returns a function that takes no more sockets, and sends those that there are away
 */
export function serveSubscriptions(options: SubscriptionServerOptions): () => void {
  const { server, path, subgraph, log, maxMessageBytes } = options;
  const protocol = createSocketProtocol(subgraph);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] !== path) {
      socket.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => serveSocket(client, protocol, log));
  };
  server.on('upgrade', upgrade);
  return () => {
    server.off('upgrade', upgrade);
    for (const client of sockets.clients) client.close(closeCodes.goingAway, 'Going away');
    sockets.close();
  };
}
