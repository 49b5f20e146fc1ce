import { hasScope, type Viewer } from '../../../platform/identity/viewer';

/** Which products a viewer may see. */
export interface ProductSight {
  /** Whether products that are not public are seen too. */
  seesAll: boolean;
}

/**
 * What of the catalog a viewer may see: who reads or writes drafts and our own services all of it, anybody else what is
 * published.
 */
export function productSightOf(viewer: Viewer): ProductSight {
  return { seesAll: hasScope(viewer, 'products:read') || hasScope(viewer, 'products:write') };
}

/** SQL condition on the product in table alias `p`; stands in every statement that reads products, or what hangs on them. */
export function visibleProduct({ seesAll }: ProductSight): string {
  return seesAll ? 'true' : `(p.status = 'ACTIVE' and p.published_at <= now())`;
}
