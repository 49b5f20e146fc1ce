import { createHash } from 'node:crypto';
import type { Peer } from '../../platform/federation/peer';
import type { Viewer } from '../../platform/identity/viewer';
import { refuse } from './refuse';

/** What an API key looks like (`tbk_<prefix>_<random>`); anything else is refused without asking anybody. */
const apiKeyShape = /^tbk_[A-Za-z0-9]{1,32}_[A-Za-z0-9_-]{16,128}$/;

/** Milliseconds for which a key is trusted without asking again: how long a revoked key may still work. */
const knownMs = 30_000;

/** Milliseconds for which an unknown key is refused without asking: short, it may be created the next moment. */
const unknownMs = 5_000;

/** Keys remembered of each kind. Unknown ones have a store of their own, so that a flood of them evicts no good one. */
const maxRemembered = 10_000;

interface Remembered {
  viewer: Promise<Viewer | null>;
  until: number;
}

const identityQuery = 'query ($secretHash: String!) { apiKeyIdentity(secretHash: $secretHash) { id scopes roles } }';

async function lookUp(users: Peer, secretHash: string): Promise<Viewer | null> {
  const answer = await users
    .ask<{ apiKeyIdentity: { id: string; scopes: string[]; roles: string[] } | null }>(identityQuery, { secretHash })
    .catch(() => {
      throw refuse.unavailable();
    });
  const key = answer.apiKeyIdentity;
  return key && { kind: 'apiKey', subject: key.id, roles: key.roles, scopes: key.scopes, sessionId: null };
}

function remember(store: Map<string, Remembered>, hash: string, viewer: Promise<Viewer | null>, forMs: number): void {
  store.delete(hash);
  store.set(hash, { viewer, until: performance.now() + forMs });
  if (store.size > maxRemembered) store.delete(store.keys().next().value as string);
}

/**
 * Turns API keys into viewers by asking the user subgraph, which knows keys by their SHA-256 only.
 *
 * @returns a function from a key's secret to its viewer, which throws GraphQLError `INVALID_API_KEY` or
 *   `AUTHENTICATION_UNAVAILABLE`
 */
export function createApiKeyIdentities(users: Peer): (secret: string) => Promise<Viewer> {
  const known = new Map<string, Remembered>();
  const unknown = new Map<string, Remembered>();
  const asking = new Map<string, Promise<Viewer | null>>();

  const find = (hash: string): Promise<Viewer | null> => {
    const remembered = known.get(hash) ?? unknown.get(hash);
    if (remembered && remembered.until > performance.now()) return remembered.viewer;
    const pending = asking.get(hash);
    if (pending) return pending;
    const asked = lookUp(users, hash)
      .then((viewer) => {
        known.delete(hash);
        unknown.delete(hash);
        remember(viewer ? known : unknown, hash, Promise.resolve(viewer), viewer ? knownMs : unknownMs);
        return viewer;
      })
      .finally(() => asking.delete(hash));
    asking.set(hash, asked);
    return asked;
  };

  return async (secret) => {
    if (!apiKeyShape.test(secret)) throw refuse.invalidApiKey();
    const viewer = await find(createHash('sha256').update(secret).digest('hex'));
    if (!viewer) throw refuse.invalidApiKey();
    return viewer;
  };
}
