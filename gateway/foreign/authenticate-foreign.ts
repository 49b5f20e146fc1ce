import type { IncomingHttpHeaders } from 'node:http';
import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { anonymousViewer, type Viewer } from '../../platform/identity/viewer';
import type { Authenticate } from '../pipeline/authenticate';
import { refuse } from '../pipeline/refuse';
import type { ForeignViewer, ForwardedHeaders } from './forwarded-headers';

/** Whose tokens are believed. */
export interface TokenIssuer {
  /** Where its public keys are (JSON Web Key Set, RFC 7517). */
  jwksUrl: string;
  /** What a token has to say of who made it and for whom; not looked at where it is left out. */
  issuer?: string | undefined;
  audience?: string | undefined;
}

/** How clients of somebody else's graph are told apart. */
export interface ForeignAuthenticationOptions {
  /** Headers that go on to the subgraphs, in lower case. */
  forward: readonly string[];
  /** Left out where only the subgraphs know who a client is: then everybody is a visitor here. */
  tokens?: TokenIssuer | undefined;
}

/** Only signatures whose key nobody but the issuer has; with a shared secret anybody who knows it could make tokens. */
const algorithms = ['ES256', 'ES384', 'ES512', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512', 'EdDSA'];

/** Seconds by which the clocks of two machines may differ. */
const clockToleranceSeconds = 5;

function words(claim: unknown): string[] {
  const list = typeof claim === 'string' ? claim.split(' ') : claim;
  return Array.isArray(list) ? list.filter((word): word is string => typeof word === 'string' && word !== '') : [];
}

/** `scope` is the standard's claim (RFC 8693, 4.2); `scp` is what several widespread issuers write. */
function viewerOf({ sub, scope, scp }: JWTPayload): Viewer {
  return { ...anonymousViewer, kind: 'user', subject: sub ?? null, scopes: [...words(scope), ...words(scp)] };
}

/** What is wrong with a token; all else means that it could not be looked at. */
function refusalOf(error: unknown): Error {
  if (error instanceof errors.JWTExpired) return refuse.expired();
  const isTokens = [
    errors.JWSInvalid,
    errors.JWTInvalid,
    errors.JWTClaimValidationFailed,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((kind) => error instanceof kind);
  return isTokens ? refuse.invalidToken() : refuse.unavailable();
}

function createTokenReader({ jwksUrl, issuer, audience }: TokenIssuer) {
  const keys: JWTVerifyGetKey = createRemoteJWKSet(new URL(jwksUrl));
  const rules = {
    ...{ algorithms, clockTolerance: clockToleranceSeconds, requiredClaims: ['exp'] },
    ...(issuer !== undefined && { issuer }),
    ...(audience !== undefined && { audience }),
  };
  return async (authorization: string): Promise<Viewer> => {
    const [, token] = /^Bearer +([^\s]+)$/i.exec(authorization) ?? [];
    if (token === undefined) throw refuse.invalidToken();
    try {
      const { payload } = await jwtVerify(token, keys, rules);
      return viewerOf(payload);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): ForwardedHeaders {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

/**
 * Establishes who sends a request to somebody else's graph. With an issuer of tokens, a request with a bad one is refused
 * and never a visitor's: `TOKEN_EXPIRED`, `INVALID_TOKEN` (401) or, when its keys cannot be fetched,
 * `AUTHENTICATION_UNAVAILABLE` (503).
 */
export function createForeignAuthentication({ forward, tokens }: ForeignAuthenticationOptions): Authenticate {
  const read = tokens && createTokenReader(tokens);
  return async (headers): Promise<ForeignViewer> => {
    const { authorization } = headers;
    const viewer = read && authorization !== undefined ? await read(authorization) : anonymousViewer;
    return { ...viewer, forwarded: pick(headers, forward) };
  };
}
