import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** The connections of a server, also those that are no longer spoken to in HTTP, which Node's own list leaves out. */
export interface OpenConnections {
  /** Ends them all at once. */
  drop(): void;
}

/** Keeps a list of a server's connections. */
export function trackConnections(server: Server): OpenConnections {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return {
    drop() {
      for (const socket of open) socket.destroy();
    },
  };
}
