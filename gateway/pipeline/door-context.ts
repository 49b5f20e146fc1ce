import type { GatewayContext } from '../gateway-context';

/** What an operation carries from a door of the gateway's to the chain. */
export interface DoorContext extends GatewayContext {
  /** Aborted when the client goes, or the operation's time is over. */
  life: AbortController;
}
