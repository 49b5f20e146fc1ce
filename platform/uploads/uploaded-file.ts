import type { Readable } from 'node:stream';
import { codedError } from '../errors/coded-error';

/** The bytes of a file on their way, and what the client says of it. */
export interface FileContent {
  /** The client's name for it, without folders; may be empty. */
  fileName: string;
  /** The client's word for its media type: not to be relied on. */
  mimeType: string;
  /** The bytes as they arrive; a destroyed one gives way to the files after it. Errors are coded refusals. */
  stream: Readable;
}

/** A file of a multipart request, in the place of its variable (GraphQL multipart request specification). */
export class UploadedFile {
  /**
   * Waits until the file's turn in the request's body has come.
   *
   * @throws GraphQLError of `upload-refusals.ts` when it does not come, or was opened before: bytes pass once
   */
  readonly open: () => Promise<FileContent>;

  constructor(open: () => Promise<FileContent>) {
    this.open = open;
  }

  /** A file has no JSON: without this it would silently be an empty object where the schema expects no file. */
  toJSON(): never {
    throw codedError('BAD_USER_INPUT', 'A file can only stand where the schema expects an Upload.');
  }
}
