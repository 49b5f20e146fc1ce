import { isDeepStrictEqual } from 'node:util';
import type { ExecutionResult } from 'graphql';
import { codedError } from '../errors/coded-error';
import type { IdentityTokens, VerifiedIdentity } from '../identity/identity-token';
import { failed } from './execute-subgraph';

/** What a subscription goes on under. */
export interface IdentifiedStream {
  /** The identity that it began with. */
  verified: VerifiedIdentity;
  identity(): Promise<string | undefined>;
  tokens: Pick<IdentityTokens, 'verify' | 'lifetimeMs'>;
  signal: AbortSignal;
  answer(event: unknown): Promise<ExecutionResult>;
  /** Told of a source that does not stop when it should. */
  report(cause: Error): void;
}

/** Part of an identity's life that is left when a newer one is asked for: the gateway signs anew after half of it. */
const renewalMargin = 1 / 8;

/** Milliseconds that a timer of Node takes at most. */
const maxDelayMs = 2 ** 31 - 1;

const over = failed([codedError('IDENTITY_REQUIRED', 'The identity of this subscription has expired.')]);

/** Calls `onExpired` once no newer identity of the same viewer is to be had. @returns a function that ends the watch */
function watchIdentity({ verified, identity, tokens }: IdentifiedStream, onExpired: () => void): () => void {
  let timer: NodeJS.Timeout;
  let isOver = false;
  const renew = async () => {
    const newer = await identity()
      .then((token) => tokens.verify(token))
      .catch(() => null);
    if (isOver) return;
    if (!newer || !isDeepStrictEqual(newer.viewer, verified.viewer)) onExpired();
    else schedule(newer.expiresAt);
  };
  const schedule = (expiresAt: number) => {
    const left = expiresAt - Date.now();
    const early = left - tokens.lifetimeMs * renewalMargin;
    // The token that is held already is seen again until it expires.
    timer = setTimeout(() => void renew(), Math.min(maxDelayMs, early > 0 ? early : Math.max(left, 0) + 1)).unref();
  };
  schedule(verified.expiresAt);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/**
 * Answers for a source's events, until it ends, its reader goes, or the identity expires and is not renewed; then the last
 * answer says so with `IDENTITY_REQUIRED`.
 */
export async function* whileIdentified(
  source: AsyncIterable<unknown>,
  stream: IdentifiedStream,
): AsyncGenerator<ExecutionResult> {
  const { signal, answer, report } = stream;
  const iterator = source[Symbol.asyncIterator]();
  let state: 'open' | 'gone' | 'expired' = 'open';
  let wake: (() => void) | undefined;
  const leave = (why: 'gone' | 'expired') => {
    if (state === 'open') state = why;
    wake?.();
  };
  const goes = () => leave('gone');
  const stopWatch = watchIdentity(stream, () => leave('expired'));
  signal.addEventListener('abort', goes, { once: true });
  if (signal.aborted) goes();
  try {
    while (state === 'open') {
      const next = await new Promise<IteratorResult<unknown> | null>((resolve, reject) => {
        wake = () => resolve(null);
        iterator.next().then(resolve, reject);
      });
      if (next?.done) return;
      if (next && (state as string) !== 'expired') yield await answer(next.value);
    }
    if ((state as string) === 'expired') yield over;
  } finally {
    stopWatch();
    signal.removeEventListener('abort', goes);
    // Not awaited: a generator that waits for an event ends with that event only.
    iterator.return?.().catch(report);
  }
}
