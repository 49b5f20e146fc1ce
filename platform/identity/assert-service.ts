import { codedError } from '../errors/coded-error';
import type { Viewer } from './viewer';

/**
 * Keeps a field for one of our own processes.
 *
 * @param service its name, such as `gateway`
 * @throws GraphQLError `FORBIDDEN` for everybody else
 */
export function assertOneService(viewer: Viewer, service: string, field: string): void {
  assertService(viewer, field);
  if (viewer.subject !== service) throw codedError('FORBIDDEN', `${field} answers the ${service} only.`);
}

/**
 * Keeps a field for our own processes: no scope opens it, because what it answers is no business of any account.
 *
 * @param field name of the field, for the message
 * @throws GraphQLError `FORBIDDEN` for everybody but a service
 */
export function assertService(viewer: Viewer, field: string): void {
  if (viewer.kind !== 'service') throw codedError('FORBIDDEN', `${field} answers the platform's own services only.`);
}
