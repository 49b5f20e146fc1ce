import { Readable } from 'node:stream';
import type { Pool } from 'undici';
import { type HttpAnswer, type JsonPost, postJson } from '../http/post-json';
import { isUploadRefusal } from '../uploads/upload-refusals';
import type { UploadedFile } from '../uploads/uploaded-file';
import { writeMultipart } from '../uploads/write-multipart';

/**
 * Posts an operation with its files as they arrive: no more of them is in memory than the two sockets hold.
 *
 * @param post the operation, as it would be sent without files
 * @throws GraphQLError the refusal of a file that did not come whole; else whatever undici says
 */
export async function sendFiles(
  pool: Pool,
  post: JsonPost & { body: string },
  files: ReadonlyMap<string, UploadedFile>,
): Promise<HttpAnswer> {
  const { contentType, chunks } = writeMultipart(post.body, files);
  let refusal: Error | undefined;
  async function* watched(): AsyncGenerator<Buffer> {
    try {
      yield* chunks;
    } catch (error) {
      if (isUploadRefusal(error)) refusal = error;
      throw error;
    }
  }
  try {
    return await postJson(pool, {
      ...post,
      headers: { ...post.headers, 'content-type': contentType },
      body: Readable.from(watched()),
    });
  } catch (error) {
    // What undici makes of a body that breaks off says less than why it did.
    throw refusal ?? error;
  }
}
