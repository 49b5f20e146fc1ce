import { collect } from '../tests/kit/collect';
import { temporaryFile } from '../tests/kit/temporary-file';
import { detectCsvDialect, readCsv } from './read-csv';
import { RefusedFile } from './refused-file';

async function read(content: string | Buffer) {
  const file = temporaryFile('rows.csv', content);
  return collect(readCsv(file, await detectCsvDialect(file)));
}

test.each([
  ['Unix', '\n'],
  ['Windows', '\r\n'],
  ['old Mac', '\r'],
])('%s line endings: records know the line they start on, also after a value of several lines', async (_, end) => {
  const records = await read(['a,b', '1,"two', 'lines"', '', '3,"say ""hi"""'].join(end));
  expect(records).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', 'two\nlines'] },
    { line: 5, cells: ['3', 'say "hi"'] },
  ]);
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFtitle,b\nÉclair,€\n')],
  ['UTF-16 little endian', Buffer.from('\uFEFFtitle,b\nÉclair,€\n', 'utf16le')],
  ['Windows-1252', Buffer.from('title,b\n\xC9clair,\x80\n', 'latin1')],
  ['semicolons', Buffer.from('title;b\nÉclair;€\n')],
  ['tabs', Buffer.from('title\tb\nÉclair\t€\n')],
])('%s', async (_, content) => {
  const [header, row] = await read(content);
  expect(header?.cells).toEqual(['title', 'b']);
  expect(row?.cells).toEqual(['Éclair', '€']);
});

test.each([
  ['a,b\n1,"never closed\n2,3\n', 'a quote in the record that starts on line 2 is never closed'],
  ['a,b\n1,2\n1,"x"y\n', 'line 3 has text after a closing quote (a quote inside a value is written twice)'],
  [
    'a,b\n1,5" pipe\n',
    'line 2 has a quote in the middle of a field (a quote inside a value is written twice, and the value in quotes)',
  ],
  ['', 'it is empty'],
  ['PK\u0003\u0004rest', 'it is a ZIP archive or an Excel workbook: unpack it, or save it as CSV'],
  ['a,b\0\n', 'it is not text'],
])('%j is refused', async (content, reason) => {
  await expect(read(content)).rejects.toThrow(new RefusedFile(reason));
});

test('a file that is not there is refused', async () => {
  await expect(detectCsvDialect('/nowhere/rows.csv')).rejects.toThrow(new RefusedFile('there is no such file'));
});
