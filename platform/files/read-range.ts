/** Bytes of a file, both ends included. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Reads the header `range` (RFC 9110, 14.1.2) for one range; several, and what cannot be read, ask for the whole file,
 * as the specification allows.
 *
 * @param byteSize of the file
 * @returns `all` for the whole file, `none` when the file has no byte of what was asked for
 */
export function readRange(header: string | undefined, byteSize: number): ByteRange | 'all' | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'all';
  if (first === '')
    return Number(last) === 0 ? 'none' : { start: Math.max(0, byteSize - Number(last)), end: byteSize - 1 };
  const start = Number(first);
  const end = last === '' ? byteSize - 1 : Math.min(Number(last), byteSize - 1);
  if (last !== '' && Number(last) < start) return 'all';
  return start < byteSize ? { start, end } : 'none';
}
