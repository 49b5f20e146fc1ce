import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { RefusedFile } from './refused-file';

/** Bytes of one read: large enough for speed, small enough that the text in memory stays small. */
const CHUNK_BYTES = 64 * 1024;

/** First bytes by which common files betray what they are, and what a person should do about it. */
const SIGNATURES: readonly [bytes: readonly number[], advice: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'it is a ZIP archive or an Excel workbook: unpack it, or save it as CSV'],
  [[0x1f, 0x8b], 'it is compressed with gzip: unpack it first'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'it is an old Excel workbook: save it as CSV'],
  [[0x25, 0x50, 0x44, 0x46], 'it is a PDF'],
];

/** The first bytes of a file. Refuses what cannot be text at all. */
export async function readStart(file: string, bytes = 1024): Promise<Buffer> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new RefusedFile(error.code === 'ENOENT' ? 'there is no such file' : `it cannot be opened: ${error.message}`);
  });
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0).catch((error: Error) => {
      throw new RefusedFile(`it cannot be read: ${error.message}`);
    });
    const start = buffer.subarray(0, bytesRead);
    if (start.length === 0) throw new RefusedFile('it is empty');
    for (const [signature, advice] of SIGNATURES) {
      if (signature.every((byte, index) => start[index] === byte)) throw new RefusedFile(advice);
    }
    return start;
  } finally {
    await handle.close();
  }
}

/** The encoding that a byte order mark announces, or null. */
export function encodingOfMark(start: Buffer): string | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return 'utf-8';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return null;
}

/** Streams a file as text, without its byte order mark. Refuses bytes that the encoding does not allow. */
export async function* readText(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let read = 0;
  const decode = (bytes?: Buffer) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new RefusedFile(`it is not valid ${encoding.toUpperCase()} (near byte ${read.toLocaleString('en-US')})`);
    }
  };
  for await (const bytes of createReadStream(file, { highWaterMark: CHUNK_BYTES }) as AsyncIterable<Buffer>) {
    const text = decode(bytes);
    read += bytes.length;
    if (text) yield text;
  }
  const rest = decode();
  if (rest) yield rest;
}

/** Whether every byte of the file is valid UTF-8. */
export async function isUtf8(file: string): Promise<boolean> {
  const text = readText(file, 'utf-8');
  try {
    while (!(await text.next()).done);
    return true;
  } catch (error) {
    if (error instanceof RefusedFile) return false;
    throw error;
  }
}
