import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { UploadedFile } from './uploaded-file';
import { writeMultipart } from './write-multipart';

function fileOf(text: string) {
  const stream = new PassThrough();
  stream.end(text);
  return {
    stream,
    file: new UploadedFile(async () => ({ fileName: 'a "b"\r\n.txt', mimeType: 'text/plain', stream })),
  };
}

test('writes the operation, the map and each file once, wherever it stands', async () => {
  const { file } = fileOf('words');
  const files = new Map([
    ['variables.one', file],
    ['variables.two', file],
  ]);
  const { contentType, chunks } = writeMultipart('{"query":"q"}', files);
  const written: Buffer[] = [];
  for await (const chunk of chunks) written.push(chunk);
  const body = Buffer.concat(written).toString();
  const boundary = contentType.replace('multipart/form-data; boundary=', '');
  const part = (name: string, more: string, content: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
  expect(body).toBe(
    [
      part('operations', '', '{"query":"q"}'),
      part('map', '', '{"0":["variables.one","variables.two"]}'),
      part('0', '; filename="a %22b%22%0D%0A.txt"\r\ncontent-type: text/plain', 'words'),
      `--${boundary}--\r\n`,
    ].join(''),
  );
});

test('a request that breaks off lets the files go that it had opened', async () => {
  const [one, two] = [fileOf('first'), fileOf('second')];
  const files = new Map([
    ['variables.one', one.file],
    ['variables.two', two.file],
  ]);
  const { chunks } = writeMultipart('{}', files);
  await chunks.next();
  await chunks.next();
  await chunks.return(undefined);
  // Opened files are let go when their turn in the event loop comes.
  await nextTurn();
  expect([one.stream.destroyed, two.stream.destroyed]).toEqual([true, true]);
});
