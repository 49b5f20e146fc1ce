import { jwtVerify, SignJWT } from 'jose';
import { codedError } from '../errors/coded-error';
import type { ServiceSecret } from './service-secret';
import type { Viewer } from './viewer';

/** Header in which the gateway, or a sister service, tells a subgraph who asks. */
export const identityHeader = 'x-tributary-identity';

/** Seconds. Longer than the longest call to a subgraph, short enough that a leaked one is soon worth nothing. */
const defaultLifetimeSeconds = 120;

const issuer = 'tributary';

/** Where a request came from, as the gateway saw it; for attempt limits and the list of a user's sessions. */
export interface ClientOrigin {
  /** IP address, `null` when the request came from no network. */
  address: string | null;
  /** What the client calls itself, `null` when it does not say. */
  userAgent: string | null;
}

/** Who asks, and under which request id all of it is logged. */
export interface Identity {
  viewer: Viewer;
  requestId: string;
  /** Left out by services and local tools. */
  client?: ClientOrigin | undefined;
}

/** An identity whose signature was good. */
export interface VerifiedIdentity extends Identity {
  /** Milliseconds since 1970 until which it is good: what goes on for longer has to ask for a newer one. */
  expiresAt: number;
}

/** Signs and verifies the identities that our processes hand each other (JWT, RFC 7519, HS256). */
export interface IdentityTokens {
  /** Milliseconds for which a token for the subgraphs is good. */
  readonly lifetimeMs: number;
  /** A token for the subgraphs. */
  sign(identity: Identity): Promise<string>;
  /**
   * @param token the header's value, `undefined` when it was not sent
   * @throws GraphQLError `IDENTITY_REQUIRED` when it is missing, forged or expired
   */
  verify(token: string | undefined): Promise<VerifiedIdentity>;
  /** A token that lets a local tool (an importer) act through the gateway with every right, for an hour. */
  signOperator(subject: string): Promise<string>;
  /** The operator's name, or `null` when the token is none of ours. */
  verifyOperator(token: string): Promise<string | null>;
}

function readIdentity(payload: Record<string, unknown>): VerifiedIdentity {
  const client = payload.client as ClientOrigin | undefined;
  const expiresAt = Number(payload.exp) * 1_000;
  return { viewer: payload.viewer as Viewer, requestId: String(payload.requestId), client, expiresAt };
}

/** Identity tokens of an installation, with keys derived from its secret. @param lifetimeSeconds of a token for the subgraphs */
export function createIdentityTokens(
  secret: ServiceSecret,
  lifetimeSeconds: number = defaultLifetimeSeconds,
): IdentityTokens {
  const identityKey = secret.deriveKey('identity');
  const operatorKey = secret.deriveKey('operator');
  const protectedHeader = { alg: 'HS256' };
  const algorithms = ['HS256'];
  // A token that never expires would stay good for whoever found it.
  const requiredClaims = ['exp'];
  return {
    lifetimeMs: lifetimeSeconds * 1_000,
    sign: ({ viewer, requestId, client }) =>
      new SignJWT({ viewer: { ...viewer }, requestId, client })
        .setProtectedHeader(protectedHeader)
        .setIssuer(issuer)
        .setAudience('subgraph')
        .setExpirationTime(`${lifetimeSeconds}s`)
        .sign(identityKey),
    async verify(token) {
      try {
        if (token === undefined) throw new Error('no identity');
        const { payload } = await jwtVerify(token, identityKey, {
          issuer,
          audience: 'subgraph',
          algorithms,
          requiredClaims,
        });
        return readIdentity(payload);
      } catch {
        throw codedError('IDENTITY_REQUIRED', 'A subgraph answers signed requests of the gateway only.');
      }
    },
    signOperator: (subject) =>
      new SignJWT({})
        .setProtectedHeader(protectedHeader)
        .setIssuer(issuer)
        .setAudience('gateway')
        .setSubject(subject)
        .setExpirationTime('1h')
        .sign(operatorKey),
    async verifyOperator(token) {
      try {
        const { payload } = await jwtVerify(token, operatorKey, {
          issuer,
          audience: 'gateway',
          algorithms,
          requiredClaims,
        });
        return payload.sub ?? null;
      } catch {
        return null;
      }
    },
  };
}
