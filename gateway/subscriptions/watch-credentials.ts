import { isDeepStrictEqual } from 'node:util';
import { GraphQLError } from 'graphql';
import { decodeJwt } from 'jose';
import { codedError } from '../../platform/errors/coded-error';
import type { Viewer } from '../../platform/identity/viewer';
import type { Authenticate } from '../pipeline/authenticate';

/** Whose credentials are watched, and who is told. */
export interface CredentialWatch {
  headers: { authorization?: string | undefined; 'x-api-key'?: string | string[] | undefined };
  /** Whom they stood for. */
  viewer: Viewer;
  authenticate: Authenticate;
  /** Milliseconds between two looks. */
  recheckMs: number;
  /** Told once, when they are no longer good: `TOKEN_EXPIRED`, `INVALID_TOKEN`, `INVALID_API_KEY`, `RIGHTS_CHANGED`. */
  onRefused(error: GraphQLError): void;
  /** Told when they could not be looked at; the stream goes on. */
  report(error: unknown): void;
  /** Ends the watch. */
  signal: AbortSignal;
}

/** Milliseconds between looks at a token whose time is over: a clock's tolerance may still let it pass. */
const minDelayMs = 1_000;

function expiryOf(authorization: string | undefined): number {
  const token = /^Bearer +([^\s]+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return Number.POSITIVE_INFINITY;
  try {
    return (decodeJwt(token).exp ?? Number.POSITIVE_INFINITY) * 1_000;
  } catch {
    // Credentials of a kind that this file does not know are looked at as often as any other.
    return Number.POSITIVE_INFINITY;
  }
}

async function refusalOf({ headers, viewer, authenticate, report }: CredentialWatch): Promise<GraphQLError | null> {
  try {
    const now = await authenticate(headers);
    if (isDeepStrictEqual(now, viewer)) return null;
    return codedError('RIGHTS_CHANGED', 'The rights of these credentials have changed. Connect again.');
  } catch (error) {
    const status =
      error instanceof GraphQLError ? (error.extensions.http as { status?: number } | undefined)?.status : 0;
    if (error instanceof GraphQLError && status === 401) return error;
    report(error);
    return null;
  }
}

/** Looks at credentials again while a stream lives, and when a token's time is over: a stream lives longer than a request. */
export function watchCredentials(watch: CredentialWatch): void {
  const { headers, recheckMs, onRefused, signal } = watch;
  if (headers.authorization === undefined && headers['x-api-key'] === undefined) return;
  const expiry = expiryOf(headers.authorization);
  const look = async () => {
    const refusal = await refusalOf(watch);
    if (signal.aborted) return;
    if (refusal) onRefused(refusal);
    else schedule();
  };
  let timer: NodeJS.Timeout;
  const schedule = () => {
    const delay = Math.min(recheckMs, Math.max(minDelayMs, expiry - Date.now()));
    timer = setTimeout(() => void look(), delay).unref();
  };
  schedule();
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
