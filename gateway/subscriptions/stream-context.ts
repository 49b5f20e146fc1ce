import type { IdentityTokens } from '../../platform/identity/identity-token';
import type { Viewer } from '../../platform/identity/viewer';
import type { GatewayContext } from '../gateway-context';

/**
 * The context of a stream that several clients of one viewer share: it names no client's address, and its identity is
 * signed anew while the stream lives, after half of an identity's life: none expires on its way to a subgraph.
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
      if (!signed || Date.now() - signed.at > tokens.lifetimeMs / 2) {
        signed = { at: Date.now(), token: tokens.sign({ viewer, requestId }) };
      }
      return signed.token;
    },
  };
}
