import type { SqlParameters } from '../../../platform/database/sql-parameters';
import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';
import { tryDecodeId } from '../../../platform/ids/typed-id';

/** Which reviews a viewer may see. */
export interface ReviewSight {
  /** Whether unpublished ones of anybody are seen. */
  seesAll: boolean;
  /** Key of the user whose own ones are seen, whatever their status. */
  ownOf: string | null;
}

/** Moderators see all reviews; customers those that are published, and their own. */
export function reviewSightOf(viewer: Viewer): ReviewSight {
  const userId = userIdOf(viewer);
  return { seesAll: hasScope(viewer, 'reviews:write'), ownOf: userId && tryDecodeId('user', userId) };
}

/** SQL condition on the review in table alias `r`. */
export function visibleReview({ seesAll, ownOf }: ReviewSight, parameters: SqlParameters): string {
  if (seesAll) return 'true';
  const published = `r.status = 'PUBLISHED'`;
  return ownOf === null ? published : `(${published} or r.user_id = ${parameters.add(ownOf, 'uuid')})`;
}
