import type { WebSocket } from 'ws';

/** Ends a socket whose other side no longer answers pings (RFC 6455, 5.5.2), as half-closed connections do not. */
export function keepSocketAlive(socket: WebSocket, intervalMs: number): void {
  let isAnswered = true;
  const timer = setInterval(() => {
    if (!isAnswered) {
      socket.terminate();
      return;
    }
    isAnswered = false;
    socket.ping();
  }, intervalMs).unref();
  socket.on('pong', () => {
    isAnswered = true;
  });
  socket.once('close', () => clearInterval(timer));
}
