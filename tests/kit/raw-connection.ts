import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A TCP connection that says exactly what it is told: what no HTTP client would send. */
export interface RawConnection {
  socket: Socket;
  /** Everything received so far. */
  received(): string;
  /** Resolves when the other side has closed. @returns everything received */
  closed(): Promise<string>;
  /** Resolves when a text has come. @returns everything received */
  until(text: string): Promise<string>;
}

/** Opens a connection. @param url base URL of the server @param first what is sent at once */
export async function openRaw(url: string, first: string | Buffer = '', localAddress?: string): Promise<RawConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({
    host: hostname,
    port: Number(port),
    ...(localAddress && { localAddress }),
    allowHalfOpen: true,
  });
  let text = '';
  let over = false;
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  // A reset is a way of closing, and what came before it is there.
  socket.on('error', () => undefined);
  for (const event of ['end', 'close']) {
    socket.once(event, () => {
      over = true;
      socket.emit('over');
    });
  }
  await once(socket, 'connect');
  if (first.length > 0) socket.write(first);
  return {
    socket,
    received: () => text,
    async closed() {
      if (!over) await once(socket, 'over');
      return text;
    },
    async until(part) {
      while (!text.includes(part)) {
        if (over) throw new Error(`The connection was closed before "${part}": ${text}`);
        await Promise.race([once(socket, 'data'), once(socket, 'over')]);
      }
      return text;
    },
  };
}

/** Status and code of each answer on a connection, in order. */
export function answersIn(received: string): string[] {
  const answers = received.split(/(?=HTTP\/1\.1 \d{3} )/).filter((text) => text.startsWith('HTTP/1.1 '));
  return answers.map((text) => {
    const [, code] = /"code":"([A-Z_]+)"/.exec(text) ?? [];
    return code === undefined ? text.slice(9, 12) : `${text.slice(9, 12)} ${code}`;
  });
}
