import type { MediaEnding } from './asset-name';

/** Bytes at a place by which a format is known (WHATWG MIME Sniffing, 6; the formats' own specifications). */
interface Signature {
  ending: MediaEnding;
  parts: readonly (readonly [offset: number, bytes: string])[];
}

/** Each text stands for its bytes in Latin-1. */
const signatures: readonly Signature[] = [
  { ending: 'png', parts: [[0, '\x89PNG\r\n\x1a\n']] },
  { ending: 'jpg', parts: [[0, '\xff\xd8\xff']] },
  { ending: 'gif', parts: [[0, 'GIF87a']] },
  { ending: 'gif', parts: [[0, 'GIF89a']] },
  {
    ending: 'webp',
    parts: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  {
    ending: 'wav',
    parts: [
      [0, 'RIFF'],
      [8, 'WAVE'],
    ],
  },
  { ending: 'avif', parts: [[4, 'ftypavif']] },
  { ending: 'm4a', parts: [[4, 'ftypM4A ']] },
  { ending: 'mp4', parts: [[4, 'ftypiso']] },
  { ending: 'mp4', parts: [[4, 'ftypmp4']] },
  { ending: 'mp4', parts: [[4, 'ftypavc1']] },
  { ending: 'mp4', parts: [[4, 'ftypM4V ']] },
  { ending: 'mp4', parts: [[4, 'ftypdash']] },
  { ending: 'webm', parts: [[0, '\x1a\x45\xdf\xa3']] },
  { ending: 'ogg', parts: [[0, 'OggS\0']] },
  { ending: 'flac', parts: [[0, 'fLaC']] },
  { ending: 'mp3', parts: [[0, 'ID3']] },
  { ending: 'mp3', parts: [[0, '\xff\xfb']] },
  { ending: 'mp3', parts: [[0, '\xff\xf3']] },
  { ending: 'pdf', parts: [[0, '%PDF-']] },
];

/** Characters that no text has, whatever its language. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are meant
const binaryCharacter = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** Beginning of a document that browsers draw or run: HTML, SVG, XML; also behind white space and a byte order mark. */
const markup = /^[\s\ufeff]*<[!?a-z]/i;

function isPlainText(head: Buffer): boolean {
  try {
    // The head may end within a character: `stream` keeps that for bytes that never come.
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(head, { stream: true });
    return !binaryCharacter.test(text) && !markup.test(text);
  } catch {
    return false;
  }
}

/**
 * Tells a file's format from its first bytes, whatever its client says it is.
 *
 * @returns the ending for its name, or `null` for a format that is not taken
 */
export function sniffMedia(head: Buffer): MediaEnding | null {
  const matches = ({ parts }: Signature) =>
    parts.every(([offset, bytes]) => head.toString('latin1', offset, offset + bytes.length) === bytes);
  const found = signatures.find(matches);
  if (found) return found.ending;
  return isPlainText(head) ? 'txt' : null;
}
