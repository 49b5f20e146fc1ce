import type { Readable } from 'node:stream';
import { type ByteRange, readRange } from './read-range';

/** A file as its owner keeps it; what a name stands for never changes. */
export interface StoredFile {
  byteSize: number;
  mediaType: string;
  /** Opens the bytes from `start` to `end`, both included. */
  open(range: ByteRange): Readable;
}

/** Finds a file by its name; `null` when there is none. */
export type FindFile = (name: string) => Promise<StoredFile | null>;

/** A request for a file (RFC 9110, 13 and 14). */
export interface FileQuestion {
  name: string;
  method: 'GET' | 'HEAD';
  /** `range`, `if-none-match` and `if-range`, as the client sent them. */
  headers: Readonly<Record<string, string | undefined>>;
}

/** An answer to it. */
export interface FileAnswer {
  status: 200 | 206 | 304 | 404 | 416;
  headers: Record<string, string>;
  /** `null` where the answer has no body. */
  body: Readable | null;
}

/** Headers of a question that the answer depends on. */
export const questionHeaders = ['range', 'if-none-match', 'if-range'] as const;

/** Headers of an answer; an owner sends no others. */
export const answerHeaders = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'etag'] as const;

const listsTag = (header: string | undefined, etag: string) =>
  (header ?? '').split(',').some((tag) => [etag, `W/${etag}`, '*'].includes(tag.trim()));

function answerRange(file: StoredFile, question: FileQuestion, etag: string): FileAnswer {
  const { byteSize, mediaType } = file;
  const { range: wanted, 'if-range': condition } = question.headers;
  const holds = question.method === 'GET' && (condition === undefined || condition === etag);
  const range = holds ? readRange(wanted, byteSize) : 'all';
  if (range === 'none') return { status: 416, headers: { 'content-range': `bytes */${byteSize}` }, body: null };
  const { start, end } = range === 'all' ? { start: 0, end: byteSize - 1 } : range;
  return {
    status: range === 'all' ? 200 : 206,
    headers: {
      'content-type': mediaType,
      'content-length': String(end - start + 1),
      'accept-ranges': 'bytes',
      etag,
      ...(range !== 'all' && { 'content-range': `bytes ${start}-${end}/${byteSize}` }),
    },
    body: question.method === 'HEAD' ? null : file.open({ start, end }),
  };
}

/** Answers a request for a file whose name changes with its bytes: the name is its tag. */
export async function answerFile(find: FindFile, question: FileQuestion): Promise<FileAnswer> {
  const file = await find(question.name);
  if (!file) return { status: 404, headers: {}, body: null };
  const etag = `"${question.name}"`;
  if (listsTag(question.headers['if-none-match'], etag)) return { status: 304, headers: { etag }, body: null };
  return answerRange(file, question, etag);
}
