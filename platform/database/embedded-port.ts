import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** The port noted in `file` when it is free on 127.0.0.1, else any free one. */
export async function choosePort(file: string): Promise<number> {
  const noted = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : Number.NaN;
  if (noted > 0 && noted < 65_536) {
    const port = await tryPort(noted);
    if (port) return port;
  }
  return (await tryPort(0)) as number;
}

/** Keeps the port for the next start, so that a client set to it by hand finds the server again. */
export function notePort(file: string, port: number): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === `${port}\n`) return;
  // Removed first: a file that root wrote can be replaced by the directory's owner, not written to.
  rmSync(file, { force: true });
  writeFileSync(file, `${port}\n`);
}

/** Binds and frees the port; 0 asks the kernel for one. Answers null when somebody else has it. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : null;
      server.close(() => resolve(bound));
    });
  });
}
