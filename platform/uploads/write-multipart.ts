import { randomUUID } from 'node:crypto';
import type { FileContent, UploadedFile } from './uploaded-file';

/** A multipart request on its way to a subgraph. */
export interface MultipartBody {
  contentType: string;
  /** Written as fast as it is taken. Throws the refusal of a file that does not come. */
  chunks: AsyncGenerator<Buffer>;
}

/** Characters that would end the name early (WHATWG HTML, "multipart/form-data encoding algorithm"). */
const escapeName = (name: string) =>
  name.replace(/["\r\n]/g, (character) => ({ '"': '%22', '\r': '%0D', '\n': '%0A' })[character] as string);

/** The media type as the client said it, unless it could be more than that. */
const safeType = (mimeType: string) => (/^[\w.+-]+\/[\w.+-]+$/.test(mimeType) ? mimeType : 'application/octet-stream');

function partHead(boundary: string, name: string, file?: FileContent): string {
  const fileName = file ? `; filename="${escapeName(file.fileName)}"` : '';
  const type = file ? `content-type: ${safeType(file.mimeType)}\r\n` : '';
  return `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${fileName}\r\n${type}\r\n`;
}

/** By file, the places where it stands. */
function placesOf(files: ReadonlyMap<string, UploadedFile>): [UploadedFile, string[]][] {
  const places = Map.groupBy(files, ([, file]) => file);
  return [...places].map(([file, entries]) => [file, entries.map(([path]) => path)]);
}

/** The files in the order in which they arrive: one that waited for its turn here would hold up those before it. */
async function* inOrderOfArrival(files: readonly UploadedFile[]): AsyncGenerator<[number, FileContent]> {
  const arrivals = files.map((file, index) => file.open().then((content) => [index, content] as [number, FileContent]));
  const coming = new Map(arrivals.entries());
  try {
    for (const arrival of arrivals) arrival.catch(() => undefined);
    while (coming.size > 0) {
      const arrived = await Promise.race(coming.values());
      coming.delete(arrived[0]);
      yield arrived;
    }
  } finally {
    // Of a request that broke off: opened and never read they would stand in the way of other fields' files.
    for (const arrival of arrivals) {
      arrival.then(
        ([, { stream }]) => stream.destroy(),
        () => undefined,
      );
    }
  }
}

async function* writeParts(
  boundary: string,
  operations: string,
  files: ReadonlyMap<string, UploadedFile>,
): AsyncGenerator<Buffer> {
  const places = placesOf(files);
  const map = Object.fromEntries(places.map(([, paths], index) => [index, paths]));
  const fields = `${partHead(boundary, 'operations')}${operations}\r\n${partHead(boundary, 'map')}${JSON.stringify(map)}\r\n`;
  yield Buffer.from(fields);
  for await (const [index, content] of inOrderOfArrival(places.map(([file]) => file))) {
    yield Buffer.from(partHead(boundary, String(index), content));
    for await (const chunk of content.stream) yield chunk as Buffer;
    yield Buffer.from('\r\n');
  }
  yield Buffer.from(`--${boundary}--\r\n`);
}

/**
 * Writes a GraphQL multipart request: the same that a client sends, for a subgraph.
 *
 * @param operations the GraphQL request as JSON text, with null where files belong
 * @param files by path, such as `variables.input.file`
 */
export function writeMultipart(operations: string, files: ReadonlyMap<string, UploadedFile>): MultipartBody {
  // Drawn at random: no file can be made to hold it.
  const boundary = `tributary-${randomUUID()}`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    chunks: writeParts(boundary, operations, files),
  };
}
