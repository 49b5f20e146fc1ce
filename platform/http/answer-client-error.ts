import type { Socket } from 'node:net';
import { type ErrorBody, errorBody } from './error-body';

interface Answer {
  status: string;
  body: ErrorBody;
}

const answers: Record<string, Answer> = {
  HPE_HEADER_OVERFLOW: {
    status: '431 Request Header Fields Too Large',
    body: errorBody('HEADERS_TOO_LARGE', 'The address or the headers are too long. Send long operations by POST.'),
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: '408 Request Timeout',
    body: errorBody('REQUEST_TIMEOUT', 'The request took too long to arrive.'),
  },
};

const malformed: Answer = {
  status: '400 Bad Request',
  body: errorBody('BAD_REQUEST', 'This is no HTTP request that can be read.'),
};

/** Answers what Node could not parse as HTTP, where no request exists yet, and closes the connection. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, body } = answers[error.code ?? ''] ?? malformed;
  const text = JSON.stringify(body);
  const headers = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close`;
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${text}`);
}
