import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type MultipartRequest, readMultipart } from './read-multipart';
import type { UploadLimits } from './upload-limits';
import { asHttpRefusal, statusOfRefusal } from './upload-refusals';

/** How a server takes multipart requests. */
export interface AcceptUploadsOptions {
  limits: UploadLimits;
  /** Looks at the request before a byte of its body is read. @throws GraphQLError for one that is not let in */
  admit(request: FastifyRequest): Promise<void> | void;
}

/**
 * Has the routes of a scope take GraphQL multipart requests: their body is then the GraphQL request, with an
 * `UploadedFile` for each file. A request whose files could not be read is answered with the status that says so,
 * 400 or 413; the answer says what was done all the same.
 */
export function acceptUploads(app: FastifyInstance, { limits, admit }: AcceptUploadsOptions): void {
  const underWay = new WeakMap<FastifyRequest, MultipartRequest>();
  app.addContentTypeParser('multipart/form-data', async (request: FastifyRequest) => {
    await admit(request);
    const multipart = await readMultipart(request.raw, limits).catch((error: unknown) => {
      throw asHttpRefusal(error);
    });
    underWay.set(request, multipart);
    return multipart.request;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    const multipart = underWay.get(request);
    if (!multipart) return;
    // An answer that is streamed may begin before the files are read.
    if (payload instanceof Readable) return void reply.raw.once('close', () => void multipart.end());
    const { failure } = multipart;
    if (failure && reply.statusCode === 200) reply.code(statusOfRefusal(failure));
    // What the client still sends belongs to no further request.
    if (!multipart.isComplete) reply.header('connection', 'close');
    await multipart.end();
  });
}
