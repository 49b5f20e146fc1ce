import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Bytes that have left for the client; what waits in memory is not among them. */
const sentBytes = (socket: Socket) => socket.bytesWritten - socket.writableLength;

/**
 * Hangs up on clients that ask and do not read: what they were to get would stay in memory for good.
 *
 * @param stallMs milliseconds without a byte taken, while some wait; found between once and twice as late
 */
export function dropStalledReaders(server: Server, stallMs: number): void {
  const seen = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    seen.set(socket, 0);
    socket.once('close', () => seen.delete(socket));
  });
  const timer = setInterval(() => {
    for (const [socket, before] of seen) {
      const sent = sentBytes(socket);
      if (socket.writableLength > 0 && sent === before) socket.destroy();
      else seen.set(socket, sent);
    }
  }, stallMs).unref();
  server.once('close', () => clearInterval(timer));
}
