import type { Viewer } from '../../../platform/identity/viewer';

/** Who did it, as timelines and the audit log store it: kind and subject, such as `user:user_01j…`. */
export function actorOf(viewer: Pick<Viewer, 'kind' | 'subject'>): string {
  return viewer.subject === null ? viewer.kind : `${viewer.kind}:${viewer.subject}`;
}
