import type { WebSocket } from 'ws';

/** Writes to a client's socket. */
export interface SocketWriter {
  /** Resolves when the text has left the process: who waits for it sends no faster than the client reads. */
  send(text: string): Promise<void>;
  /** Sends what nobody waits for. A client that asks for much of it and reads nothing loses its socket. */
  sendNow(message: object): void;
}

/** @param maxUnsentBytes that may wait in memory */
export function createSocketWriter(socket: WebSocket, maxUnsentBytes: number): SocketWriter {
  const send = (text: string) =>
    new Promise<void>((resolve) => {
      if (socket.readyState !== socket.OPEN) resolve();
      else socket.send(text, () => resolve());
    });
  return {
    send,
    sendNow(message) {
      if (socket.bufferedAmount > maxUnsentBytes) socket.terminate();
      else void send(JSON.stringify(message));
    },
  };
}
