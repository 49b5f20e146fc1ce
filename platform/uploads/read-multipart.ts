import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { GraphQLError } from 'graphql';
import { drainBody } from '../http/drain-body';
import { createFileQueue, type FileQueue } from './file-queue';
import { placeFile } from './place-files';
import { readMap, readOperations } from './read-map';
import type { UploadLimits } from './upload-limits';
import { refuseUpload } from './upload-refusals';

/** A multipart request whose operation has been read, while its files are still on their way. */
export interface MultipartRequest {
  /** The GraphQL request, with an `UploadedFile` at each place that its map names. */
  readonly request: Record<string, unknown>;
  /** Why the files could not all be read; null as long as they can. */
  readonly failure: GraphQLError | null;
  /** Whether the body was read to its end. */
  readonly isComplete: boolean;
  /** Ends what is still being read, and takes in the rest of the body so that the client can read its answer. */
  end(): Promise<void>;
}

function createParser(message: IncomingMessage, { maxFileBytes, maxFiles, maxFieldBytes }: UploadLimits) {
  try {
    return busboy({
      headers: message.headers,
      defParamCharset: 'utf8',
      limits: {
        // The parser counts a part of just the limit as too large.
        fileSize: maxFileBytes + 1,
        fieldSize: maxFieldBytes + 1,
        fields: 2,
        files: maxFiles,
        // One more than there may be: it is told of when the end comes.
        parts: maxFiles + 3,
      },
    });
  } catch {
    throw refuseUpload.malformed('its content-type names no boundary.');
  }
}

/** The body's parts in the order that the specification gives them: operations, map, files. */
class MultipartReader implements MultipartRequest {
  readonly read = Promise.withResolvers<MultipartRequest>();
  isComplete = false;
  #operations: Record<string, unknown> | undefined;
  #queue: FileQueue | undefined;
  #refusal: GraphQLError | null = null;
  readonly #parser: busboy.Busboy;

  constructor(
    readonly message: IncomingMessage,
    readonly limits: UploadLimits,
  ) {
    const parser = createParser(message, limits);
    this.#parser = parser;
    const tooMany = () => this.#refuse(refuseUpload.tooMany(limits.maxFiles));
    parser.on('field', (name, text) => this.#attempt(() => this.#readField(name, text)));
    parser.on('file', (name, part, info) => this.#readFile(name, part, info));
    parser.on('filesLimit', tooMany).on('partsLimit', tooMany);
    parser.on('fieldsLimit', () => this.#refuse(refuseUpload.malformed('it has more fields than two.')));
    parser.on('error', (error) => this.#refuse(this.#reasonOf(error as Error)));
    parser.once('finish', () => this.#finish());
    message.once('close', () => void (message.complete || this.#refuse(refuseUpload.incomplete())));
    // A refusal may come before anybody waits.
    this.read.promise.catch(() => undefined);
    message.pipe(parser);
  }

  get request() {
    return this.#operations ?? {};
  }

  get failure() {
    return this.#queue?.failure ?? this.#refusal;
  }

  async end() {
    if (this.isComplete) return;
    this.#refuse(refuseUpload.incomplete());
    await drainBody(this.message);
  }

  #attempt(step: () => void): void {
    try {
      if (!this.#refusal) step();
    } catch (error) {
      this.#refuse(error as GraphQLError);
    }
  }

  #readField(name: string, text: string): void {
    if (Buffer.byteLength(text) > this.limits.maxFieldBytes) throw refuseUpload.operationTooLarge();
    if (name === 'operations' && !this.#operations) {
      this.#operations = readOperations(text);
    } else if (name === 'map' && this.#operations && !this.#queue) {
      const map = readMap(text, this.limits.maxFiles);
      const queue = createFileQueue(map.keys(), this.limits.stallMs);
      for (const [key, paths] of map) {
        const file = queue.files.get(key);
        if (file) for (const path of paths) placeFile(this.#operations, path, file);
      }
      this.#queue = queue;
      this.read.resolve(this);
    } else {
      throw refuseUpload.malformed('first comes its field "operations", then "map", then the files.');
    }
  }

  #readFile(name: string, file: Readable, info: busboy.FileInfo): void {
    if (!this.#queue || this.failure) {
      file.on('error', () => undefined).resume();
      if (!this.failure) this.#refuse(refuseUpload.malformed('its files come before its map.'));
      return;
    }
    file.once('limit', () => this.#refuse(refuseUpload.tooLarge(this.limits.maxFileBytes)));
    this.#queue.arrive(name, file, { fileName: info.filename ?? '', mimeType: info.mimeType });
  }

  #reasonOf(error: Error): GraphQLError {
    return error.message === 'Unexpected end of form'
      ? refuseUpload.incomplete()
      : refuseUpload.malformed('a part of it cannot be read.');
  }

  #finish(): void {
    if (!this.#queue) this.#refuse(refuseUpload.malformed('it has no map.'));
    this.#queue?.finish();
    this.isComplete = true;
  }

  /** Ends the reading for good; whoever waits for a file is told why. */
  #refuse(reason: GraphQLError): void {
    if (this.isComplete) return;
    this.#refusal ??= reason;
    this.#queue?.fail(this.#refusal);
    this.message.unpipe(this.#parser);
    this.#parser.destroy();
    this.read.reject(this.#refusal);
  }
}

/**
 * Reads a GraphQL multipart request as far as its files: nothing is put aside, the client sends as fast as somebody
 * reads.
 *
 * @see https://github.com/jaydenseric/graphql-multipart-request-spec
 * @throws GraphQLError of `upload-refusals.ts`; by then the rest of the body has been taken in
 */
export async function readMultipart(message: IncomingMessage, limits: UploadLimits): Promise<MultipartRequest> {
  const declared = Number(message.headers['content-length'] ?? 0);
  const reader = new MultipartReader(message, limits);
  try {
    if (declared > limits.maxFiles * limits.maxFileBytes + 2 * limits.maxFieldBytes) {
      throw refuseUpload.tooLarge(limits.maxFileBytes);
    }
    return await reader.read.promise;
  } catch (error) {
    await reader.end();
    throw error;
  }
}
