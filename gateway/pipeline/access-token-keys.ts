import { type CryptoKey, importJWK, type JWK } from 'jose';
import type { Peer } from '../../platform/federation/peer';
import { refuse } from './refuse';

/** Milliseconds for which an unknown key id asks nobody: a flood of forged tokens must not become one of queries. */
const refetchCoolDownMs = 5_000;

/** Milliseconds after a failed fetch: short, so that the first sign-in after a restart is not refused for long. */
const failureCoolDownMs = 500;

/** Milliseconds after which keys are fetched again, so that a retired one stops being accepted. */
const maxAgeMs = 10 * 60_000;

/** Public keys that access tokens are signed with, as the user subgraph publishes them. */
export interface AccessTokenKeys {
  /** The key of an id. @throws GraphQLError `INVALID_TOKEN`, or `AUTHENTICATION_UNAVAILABLE` when it cannot be known */
  keyFor(keyId: string): Promise<CryptoKey | Uint8Array>;
  /** The keys as a JSON Web Key Set (RFC 7517). @throws GraphQLError `AUTHENTICATION_UNAVAILABLE` */
  jwks(): Promise<{ keys: JWK[] }>;
}

class CachedAccessTokenKeys implements AccessTokenKeys {
  #jwks: JWK[] = [];
  #keys = new Map<string, CryptoKey | Uint8Array>();
  #fetchedAt = Number.NEGATIVE_INFINITY;
  #triedAt = Number.NEGATIVE_INFINITY;
  #failed = false;
  #fetching: Promise<void> | undefined;

  constructor(private readonly users: Peer) {}

  async keyFor(keyId: string) {
    const known = this.#keys.get(keyId);
    // A known key is used at once; nobody waits for the user subgraph because a key has grown old.
    const refreshed = !known || this.#isOld() ? this.#refresh() : undefined;
    if (known) return known;
    await refreshed;
    const key = this.#keys.get(keyId);
    if (key) return key;
    throw this.#failed ? refuse.unavailable() : refuse.invalidToken();
  }

  async jwks() {
    if (this.#isOld()) await this.#refresh();
    if (this.#failed && this.#jwks.length === 0) throw refuse.unavailable();
    return { keys: this.#jwks };
  }

  #isOld(): boolean {
    return performance.now() - this.#fetchedAt > maxAgeMs;
  }

  async #refresh(): Promise<void> {
    const coolDown = this.#failed ? failureCoolDownMs : refetchCoolDownMs;
    if (performance.now() - this.#triedAt < coolDown) return this.#fetching;
    this.#triedAt = performance.now();
    this.#fetching = this.#fetch().then(
      () => this.#settle(false),
      // The old keys stay good: who was signed in before the user subgraph went down stays signed in.
      () => this.#settle(true),
    );
    return this.#fetching;
  }

  #settle(failed: boolean): void {
    this.#failed = failed;
  }

  async #fetch(): Promise<void> {
    const { accessTokenKeys } = await this.users.ask<{ accessTokenKeys: string[] }>('{ accessTokenKeys }');
    const jwks = accessTokenKeys.map((text) => JSON.parse(text) as JWK);
    const keys = await Promise.all(jwks.map(async (jwk) => [jwk.kid ?? '', await importJWK(jwk, jwk.alg)] as const));
    this.#jwks = jwks;
    this.#keys = new Map(keys);
    this.#fetchedAt = performance.now();
  }
}

/** Keeps the user subgraph's public keys; asks for them when first needed and when an unknown one turns up. */
export function createAccessTokenKeys(users: Peer): AccessTokenKeys {
  return new CachedAccessTokenKeys(users);
}
