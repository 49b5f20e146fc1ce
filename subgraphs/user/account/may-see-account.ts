import { codedError } from '../../../platform/errors/coded-error';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { hasScope, userIdOf, type Viewer } from '../../../platform/identity/viewer';

/** Whether the viewer is this user, or may see accounts. @param userId id such as `user_01j…` */
export function maySeeAccount(viewer: Viewer, userId: string): boolean {
  return userIdOf(viewer) === userId || hasScope(viewer, 'users:read');
}

/** @throws GraphQLError `FORBIDDEN` for a viewer who is neither this user nor may see accounts */
export function assertMaySeeAccount(viewer: Viewer, userId: string, field: string): void {
  if (maySeeAccount(viewer, userId)) return;
  throw codedError('FORBIDDEN', `User.${field} is for the user and for those with users:read.`);
}

/** A value that only the user and staff may see: graphql-js calls it when it was selected. */
export type PrivateField<Value> = (args: unknown, context: SubgraphContext) => Value;

/** Wraps a value of an account so that nobody else gets it. */
export function privateField<Value>(userId: string, field: string, value: Value): PrivateField<Value> {
  return (_args, { viewer }) => {
    assertMaySeeAccount(viewer, userId, field);
    return value;
  };
}
