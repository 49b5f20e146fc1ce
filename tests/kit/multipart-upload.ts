import http from 'node:http';
import type { GraphResponse } from '../../platform/graph-client/graph-client';
import type { Headers } from './platform-under-test';

/** A file to send. */
export interface SentFile {
  fileName: string;
  type: string;
  bytes: Buffer;
}

/** Status and answer of a multipart request. */
export interface UploadAnswer<Data> {
  status: number;
  body: GraphResponse<Data>;
}

const boundary = 'upload-boundary';

/** Headers of a multipart request that a browser's own form could not send. */
export const uploadHeaders: Headers = {
  'content-type': `multipart/form-data; boundary=${boundary}`,
  'apollo-require-preflight': 'true',
};

/** The body of a multipart request up to the bytes of its first file. */
export function uploadHead(query: string, variables: object, paths: readonly string[], first: SentFile): string {
  const map = Object.fromEntries(paths.map((path, index) => [index, [`variables.${path}`]]));
  const field = (name: string, value: object) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${JSON.stringify(value)}\r\n`;
  return `${field('operations', { query, variables })}${field('map', map)}${fileHead(0, first)}`;
}

/** What stands before the bytes of a file. */
export function fileHead(index: number, { fileName, type }: SentFile): string {
  return `--${boundary}\r\ncontent-disposition: form-data; name="${index}"; filename="${fileName}"\r\ncontent-type: ${type}\r\n\r\n`;
}

/** What stands after the bytes of the last file. */
export const uploadEnd = `\r\n--${boundary}--\r\n`;

/** Opens a multipart request whose body the test writes by hand. */
export function openUpload<Data>(url: string, headers: Headers) {
  const request = http.request(`${url}/graphql`, { method: 'POST', headers: { ...uploadHeaders, ...headers } });
  const answer = new Promise<UploadAnswer<Data>>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) }));
    });
  });
  // A test that aborts its request looks at what is left and not at the answer.
  answer.catch(() => undefined);
  return { request, answer };
}

/** Sends files as a client does. @param paths where they belong, such as `input.file` */
export async function upload<Data = Record<string, unknown>>(
  url: string,
  sent: { query: string; variables: object; paths: readonly string[]; files: readonly SentFile[]; headers: Headers },
): Promise<UploadAnswer<Data>> {
  const { request, answer } = openUpload<Data>(url, sent.headers);
  const [first, ...others] = sent.files as [SentFile, ...SentFile[]];
  request.write(uploadHead(sent.query, sent.variables, sent.paths, first));
  request.write(first.bytes);
  others.forEach((file, index) => {
    request.write(`\r\n${fileHead(index + 1, file)}`);
    request.write(file.bytes);
  });
  request.end(uploadEnd);
  return answer;
}
