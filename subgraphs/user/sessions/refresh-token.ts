import { createHash, randomBytes } from 'node:crypto';

/** Names the kind of secret, for people and for scanners of leaked ones. */
const prefix = 'tbr_';
/** Bytes of the series: the same in all tokens of one session, so that an old one is recognised. */
const seriesLength = 16;
/** Bytes of the secret that each use replaces: 256 bits. */
const secretLength = 32;

/** A refresh token and what the database knows of it. */
export interface RefreshToken {
  /** What the client keeps. */
  token: string;
  seriesHash: Buffer;
  tokenHash: Buffer;
}

const sha256 = (data: Buffer | string) => createHash('sha256').update(data).digest();

function fromBytes(bytes: Buffer): RefreshToken {
  const token = `${prefix}${bytes.toString('base64url')}`;
  return { token, seriesHash: sha256(bytes.subarray(0, seriesLength)), tokenHash: sha256(token) };
}

function bytesOf(token: string): Buffer | null {
  if (!token.startsWith(prefix)) return null;
  const bytes = Buffer.from(token.slice(prefix.length), 'base64url');
  return bytes.length === seriesLength + secretLength ? bytes : null;
}

/** The first refresh token of a new session. */
export function newRefreshToken(): RefreshToken {
  return fromBytes(randomBytes(seriesLength + secretLength));
}

/** A token as a client sent it; `null` when it is malformed. */
export function readRefreshToken(token: string): RefreshToken | null {
  const bytes = bytesOf(token);
  return bytes && fromBytes(bytes);
}

/** The token that takes the place of another one: the same series, a new secret. */
export function nextRefreshToken(current: RefreshToken): RefreshToken {
  const series = (bytesOf(current.token) as Buffer).subarray(0, seriesLength);
  return fromBytes(Buffer.concat([series, randomBytes(secretLength)]));
}
