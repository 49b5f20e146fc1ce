import type { ClientOrigin, IdentityTokens } from '../platform/identity/identity-token';
import type { Viewer } from '../platform/identity/viewer';

/** Who sends an operation, as the gateway established it. */
export interface Caller {
  viewer: Viewer;
  requestId: string;
  /** Left out for local tools. */
  client?: ClientOrigin | undefined;
}

/** What one operation carries through the gateway. */
export interface GatewayContext extends Caller {
  /** The signed identity for the subgraphs; signed once an operation, however many fetches it takes. */
  identity(): Promise<string>;
}

/** The context of one operation. */
export function createGatewayContext(caller: Caller, tokens: IdentityTokens): GatewayContext {
  let identity: Promise<string> | undefined;
  return {
    ...caller,
    identity: () => {
      identity ??= tokens.sign(caller);
      return identity;
    },
  };
}
