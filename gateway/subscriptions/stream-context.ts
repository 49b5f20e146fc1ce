import type { IdentityTokens } from '../../platform/identity/identity-token';
import type { Viewer } from '../../platform/identity/viewer';
import type { GatewayContext } from '../gateway-context';

/** Milliseconds: half of an identity's life, so that none expires on its way to a subgraph. */
const renewAfterMs = 60_000;

/**
 * The context of a stream that several clients of one viewer share: it names no client's address, and its identity is
 * signed anew while the stream lives.
 */
export function createStreamContext(
  { viewer, requestId }: { viewer: Viewer; requestId: string },
  tokens: IdentityTokens,
): GatewayContext {
  let signed: { at: number; token: Promise<string> } | undefined;
  return {
    viewer,
    requestId,
    identity() {
      if (!signed || Date.now() - signed.at > renewAfterMs) {
        signed = { at: Date.now(), token: tokens.sign({ viewer, requestId }) };
      }
      return signed.token;
    },
  };
}
