import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { requestIdOf } from '../../platform/http/request-id';
import type { AllowedOrigins } from '../pipeline/allowed-origins';
import { type ClientSocketOptions, serveClientSocket } from './client-socket';
import { closeCodes } from './socket-close';
import { mayOpenSocket } from './socket-origin';

/** What a server of client sockets is made of. */
export interface SocketServerOptions extends Omit<ClientSocketOptions, 'headers' | 'origin'> {
  /** The server whose upgrades are taken. */
  server: Server;
  path: string;
  /** Origins whose pages may open sockets. */
  origins: AllowedOrigins;
  /** Address of the client behind a request; by default that of the connection. */
  addressOf?: ((request: IncomingMessage) => string | null) | undefined;
}

/** Takes clients' sockets. */
export interface SocketServer {
  /** Takes no more sockets, and tells those that there are to come back elsewhere (1001). */
  close(): void;
}

function refuseUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** Upgrades requests for a path to sockets. */
export function addSocketServer(options: SocketServerOptions): SocketServer {
  const { server, path, limits, origins, addressOf = ({ socket }) => socket.remoteAddress ?? null } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxMessageBytes,
    // Compression keeps some 300 KB a socket, and a small frame can unfold to a huge one.
    perMessageDeflate: false,
    handleProtocols,
  });
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    // A client that goes away during the handshake is no event of ours.
    socket.on('error', () => socket.destroy());
    if (request.url?.split('?')[0] !== path) return refuseUpgrade(socket, '404 Not Found');
    if (!mayOpenSocket(request.headers, origins)) return refuseUpgrade(socket, '403 Forbidden');
    if (sockets.clients.size >= limits.maxSockets) return refuseUpgrade(socket, '503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (client) => {
      const { headers } = request;
      const origin = {
        requestId: requestIdOf(request),
        client: { address: addressOf(request), userAgent: headers['user-agent'] ?? null },
      };
      serveClientSocket(client, { ...options, headers, origin });
    });
  };
  server.on('upgrade', upgrade);
  return {
    close() {
      server.off('upgrade', upgrade);
      for (const client of sockets.clients) client.close(closeCodes.goingAway, 'Going away');
      sockets.close();
    },
  };
}
