import type { Socket } from 'node:net';
import { rawAnswer } from './raw-answer';

const answers: Record<string, string> = {
  HPE_HEADER_OVERFLOW: rawAnswer(
    '431 Request Header Fields Too Large',
    'HEADERS_TOO_LARGE',
    'The address or the headers are too long. Send long operations by POST.',
  ),
  HPE_CHUNK_EXTENSIONS_OVERFLOW: rawAnswer(
    '413 Payload Too Large',
    'PAYLOAD_TOO_LARGE',
    'The chunks of the body carry too many extensions.',
  ),
  ERR_HTTP_REQUEST_TIMEOUT: rawAnswer('408 Request Timeout', 'REQUEST_TIMEOUT', 'The request took too long to arrive.'),
};

const malformed = rawAnswer('400 Bad Request', 'BAD_REQUEST', 'This is no HTTP request that can be read.');

/** Answers what Node could not parse as HTTP, where no request exists yet, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(answers[error.code ?? ''] ?? malformed);
  // A peer that never closes its side would keep the connection for good.
  socket.destroySoon();
}
