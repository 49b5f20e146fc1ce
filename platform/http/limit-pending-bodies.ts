import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Bytes of a body that is not looked at: as many connections as a server takes hold little with such. */
const smallBodyBytes = 16_384;

/** Bytes that a chunk costs beside its own: without them a megabyte in chunks of one byte would count as one. */
const chunkOverheadBytes = 128;

/** A body that streams through leaves nothing in memory. */
const streamed = /^multipart\//i;

function isSmall({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) <= smallBodyBytes;
}

/** What a body reader is ended with; the status is the answer's. */
function crowdedOut(): Error {
  return Object.assign(new Error('The body took too long while others waited.'), { statusCode: 408 });
}

/**
 * Bounds the memory of all bodies that have arrived in part. Beyond it the one that began first is refused with 408: an
 * honest client's body is whole within moments, and a thousand connections that each send all but the last byte are not.
 *
 * @param maxBytes of all together
 */
export function limitPendingBodies(app: FastifyInstance, maxBytes: number): void {
  const pending = new Map<FastifyRequest, number>();
  let total = 0;
  const forget = (request: FastifyRequest) => {
    total -= pending.get(request) ?? 0;
    pending.delete(request);
  };
  const evictOldest = () => {
    const [oldest] = pending.keys();
    if (!oldest) return;
    forget(oldest);
    if (oldest.raw.listenerCount('error') > 0) oldest.raw.emit('error', crowdedOut());
  };
  const count = (request: FastifyRequest) => {
    const { raw } = request;
    pending.set(request, 0);
    const add = (chunk: Buffer) => {
      const held = pending.get(request);
      if (held === undefined) return;
      const bytes = chunk.length + chunkOverheadBytes;
      pending.set(request, held + bytes);
      total += bytes;
      while (total > maxBytes) evictOldest();
    };
    const end = () => forget(request);
    raw.on('data', add).once('end', end).once('close', end).once('error', end);
  };
  app.addHook('preParsing', (request, _reply, payload, done) => {
    // Only when its reader begins: a listener of ours must not be what starts the flow.
    if (!isSmall(request) && !streamed.test(request.headers['content-type'] ?? '')) {
      request.raw.once('resume', () => count(request));
    }
    done(null, payload);
  });
}
