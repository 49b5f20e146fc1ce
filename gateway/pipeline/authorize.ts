import type { Settings } from '../../platform/config/settings';
import type { AccessRules } from '../engine/access/access-rules';
import type { GatewayContext } from '../gateway-context';

/**
 * What the viewer of a request may see of the supergraph. No policy is granted: none of our subgraphs has one, and
 * those of others hold until somebody decides them.
 */
export function viewerAccess({
  rejectUnauthorized,
}: Pick<Settings, 'rejectUnauthorized'>): AccessRules<GatewayContext> {
  return {
    isAuthenticated: ({ viewer }) => viewer.kind !== 'anonymous',
    scopes: ({ viewer }) => viewer.scopes,
    rejectWhole: rejectUnauthorized,
  };
}
