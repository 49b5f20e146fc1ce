/** Media types that are stored, by the ending of their files. Nothing that a browser runs is among them. */
const mediaTypes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  flac: 'audio/flac',
  txt: 'text/plain',
} as const;

/** Ending of a stored file's name. */
export type MediaEnding = keyof typeof mediaTypes;

/** Path of the gateway below which uploaded files are. */
const assetsPath = '/assets/';

const nameForm = /^[0-9a-f]{64}\.([0-9a-z]{3,4})$/;

/** Name of a stored file: equal bytes have one name, and a name that was given out never stands for other bytes. */
export const assetName = (sha256: string, ending: MediaEnding) => `${sha256}.${ending}`;

/** Where clients find a stored file. */
export const assetUrl = (name: string) => `${assetsPath}${name}`;

/** Name of the stored file behind an address; `null` for an address that is none of ours. */
export function storedNameOf(url: string): string | null {
  const name = url.startsWith(assetsPath) ? url.slice(assetsPath.length) : '';
  return mediaTypeOfName(name) === null ? null : name;
}

/** The media type of a stored file as it is given out; `null` for a name that no stored file has. */
export function mediaTypeOfName(name: string): string | null {
  const ending = nameForm.exec(name)?.[1] ?? '';
  if (!Object.hasOwn(mediaTypes, ending)) return null;
  return ending === 'txt' ? 'text/plain; charset=utf-8' : mediaTypes[ending as MediaEnding];
}

/** The media type of an ending, without parameters. */
export const mediaTypeOf = (ending: MediaEnding): string => mediaTypes[ending];
