import { errorBody } from './error-body';

/**
 * A refusal as the bytes of an HTTP answer, for where no request exists that could be replied to; it closes the
 * connection.
 *
 * @param status code and reason phrase, such as `400 Bad Request`
 */
export function rawAnswer(status: string, code: string, message: string): string {
  const text = JSON.stringify(errorBody(code, message));
  const headers = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close`;
  return `HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${text}`;
}
