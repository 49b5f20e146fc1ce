import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { codedError } from '../../platform/errors/coded-error';
import { clientSockets } from '../../platform/metrics/subscription-metrics';
import type { AllowedOrigins } from '../pipeline/allowed-origins';
import { clientOrigin } from '../pipeline/client-origin';
import { type ClientSocketOptions, serveClientSocket } from './client-socket';
import { closeCodes } from './socket-close';
import { mayOpenSocket } from './socket-origin';

/** What a server of client sockets is made of. */
export interface SocketServerOptions extends Omit<ClientSocketOptions, 'headers' | 'origin'> {
  path: string;
  /** Origins whose pages may open sockets. */
  origins: AllowedOrigins;
}

/** Takes clients' sockets. */
export interface SocketServer {
  /** Takes no more sockets, and tells those that there are to come back elsewhere (1001). */
  close(): void;
}

/** A connection that asks to become a socket, with what has come after its head. */
interface Upgrade {
  socket: Socket;
  head: Buffer;
}

const refused = {
  origin: () =>
    codedError('ORIGIN_NOT_ALLOWED', 'Pages of this origin may open no sockets.', { http: { status: 403 } }),
  room: () =>
    codedError('TOO_MANY_SOCKETS', 'There is no room for another socket. Try again.', { http: { status: 503 } }),
  upgrade: () => codedError('BAD_REQUEST', 'A socket needs "connection: upgrade".', { http: { status: 400 } }),
};

/** Has requests to become a socket pass the routes' hooks as any other does: ids, addresses behind proxies, limits. */
function routeUpgrades(app: FastifyInstance): { taken: WeakMap<IncomingMessage, Upgrade>; stop(): void } {
  const taken = new WeakMap<IncomingMessage, Upgrade>();
  const upgrade = (request: IncomingMessage, socket: Socket, head: Buffer) => {
    // A client that goes away during the handshake is no event of ours.
    socket.on('error', () => socket.destroy());
    taken.set(request, { socket, head });
    const response = new ServerResponse(request);
    response.assignSocket(socket);
    response.once('finish', () => socket.end());
    app.routing(request, response);
  };
  app.server.on('upgrade', upgrade);
  return { taken, stop: () => void app.server.off('upgrade', upgrade) };
}

/** Adds the route at which clients open sockets. */
export function addSocketServer(app: FastifyInstance, options: SocketServerOptions): SocketServer {
  const { path, limits, origins } = options;
  const { taken, stop } = routeUpgrades(app);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxMessageBytes,
    // Compression keeps some 300 KB a socket, and a small frame can unfold to a huge one.
    perMessageDeflate: false,
    handleProtocols,
  });
  app.get(path, { constraints: { streaming: 'socket' } }, async (request, reply) => {
    const upgrade = taken.get(request.raw);
    if (!upgrade) throw refused.upgrade();
    if (!mayOpenSocket(request.headers, origins)) throw refused.origin();
    if (sockets.clients.size >= limits.maxSockets) throw refused.room();
    reply.hijack();
    reply.raw.detachSocket(upgrade.socket);
    sockets.handleUpgrade(request.raw, upgrade.socket, upgrade.head, (client) => {
      clientSockets.inc();
      client.once('close', () => clientSockets.dec());
      const origin = { requestId: request.id, client: clientOrigin(request) };
      serveClientSocket(client, { ...options, headers: request.headers, origin });
    });
  });
  return {
    close() {
      stop();
      for (const client of sockets.clients) client.close(closeCodes.goingAway, 'Going away');
      sockets.close();
    },
  };
}
