import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { encodingOfMark, isUtf8, readStart, readText } from './read-text';
import { RefusedFile } from './refused-file';

/** One record: the line on which it starts (from 1) and its cells as they stand. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How a CSV file is written. */
export interface CsvDialect {
  readonly encoding: string;
  readonly delimiter: string;
}

/** A product description of a million words; beyond it a quote was never closed. In bytes. */
const MAX_RECORD_BYTES = 8 * 1024 * 1024;

const DELIMITERS = [',', ';', '\t'];

/** Finds out the encoding and the delimiter: spreadsheets save both differently by country and version. */
export async function detectCsvDialect(file: string): Promise<CsvDialect> {
  const start = await readStart(file, 16 * 1024);
  const encoding = encodingOfMark(start) ?? ((await isUtf8(file)) ? 'utf-8' : 'windows-1252');
  const text = new TextDecoder(encoding).decode(start);
  if (text.includes('\0')) throw new RefusedFile('it is not text');
  const header = text.split(/\r\n|\n|\r/, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return { encoding, delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',' };
}

/**
 * Streams the records of a CSV file (RFC 4180; any line ending), blank lines left out.
 * Refuses a file whose quotes do not match, because what follows such a place could be anything.
 */
export async function* readCsv(file: string, dialect: CsvDialect): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: '\n',
    info: true,
    relax_column_count: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  const source = Readable.from(withUnixLineEndings(readText(file, dialect.encoding)));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let endLine = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      endLine = info.lines;
      if (record.length === 1 && record[0]?.trim() === '') continue;
      const breaks = record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
      yield { line: endLine - breaks, cells: record };
    }
  } catch (error) {
    throw error instanceof CsvError ? new RefusedFile(explain(error, endLine + 1)) : error;
  } finally {
    source.destroy();
  }
}

/** One kind of line ending: only then does the parser count a break inside quotes as one line. */
async function* withUnixLineEndings(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let heldReturn = '';
  for await (const chunk of chunks) {
    const text = heldReturn + chunk;
    heldReturn = text.endsWith('\r') ? '\r' : '';
    yield (heldReturn ? text.slice(0, -1) : text).replace(/\r\n?/g, '\n');
  }
  if (heldReturn) yield '\n';
}

function explain(error: CsvError, startLine: number): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_MAX_RECORD_SIZE':
      return `a quote in the record that starts on line ${startLine} is never closed`;
    case 'INVALID_OPENING_QUOTE':
      return `line ${error.lines ?? startLine} has a quote in the middle of a field (a quote inside a value is written twice, and the value in quotes)`;
    case 'CSV_INVALID_CLOSING_QUOTE':
      return `line ${error.lines ?? startLine} has text after a closing quote (a quote inside a value is written twice)`;
    default:
      return `line ${startLine}: ${error.message}`;
  }
}
