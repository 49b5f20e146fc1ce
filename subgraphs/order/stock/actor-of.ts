import type { Viewer } from '../../../platform/identity/viewer';

/** Who did it, as the ledger and the idempotency keys store it: kind and subject, such as `user:user_01j…`. */
export function actorOf(viewer: Viewer): string {
  return viewer.subject === null ? viewer.kind : `${viewer.kind}:${viewer.subject}`;
}
