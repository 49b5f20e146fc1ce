import { codedError } from '../../../platform/errors/coded-error';
import { hasScope, type Viewer } from '../../../platform/identity/viewer';
import { ContentState, type EntryState, toEntryState } from './content-state.type';

/**
 * Lets drafts be seen by those only who may.
 *
 * @returns the state as it is stored
 * @throws GraphQLError `UNAUTHENTICATED`, `FORBIDDEN`
 */
export function assertMaySee(viewer: Viewer, state: ContentState): EntryState {
  if (state === ContentState.DRAFT && !hasScope(viewer, 'content:read')) {
    if (viewer.kind === 'anonymous') throw codedError('UNAUTHENTICATED', 'Sign in to see drafts.');
    throw codedError('FORBIDDEN', 'Drafts need content:read.');
  }
  return toEntryState(state);
}
