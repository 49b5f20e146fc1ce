import type { UserError } from '../../../platform/errors/user-error-type';
import type { NamingRefusal } from './change-location';

type Code = NamingRefusal | 'LOCATION_NOT_FOUND' | 'LOCATION_IN_USE';

const refusals: Readonly<Record<Code, { field: string[]; message: string }>> = {
  HANDLE_TAKEN: { field: ['input', 'handle'], message: 'Another location has this handle.' },
  INVALID_HANDLE: {
    field: ['input', 'handle'],
    message: 'A handle is made of lower-case letters and digits with single hyphens between them.',
  },
  INVALID_NAME: { field: ['input', 'name'], message: 'A name has 1 to 200 characters.' },
  LOCATION_NOT_FOUND: { field: ['id'], message: 'There is no such location.' },
  LOCATION_IN_USE: { field: ['id'], message: 'The location has kept stock; set "active" to false instead.' },
};

/** The error that a client sees of a refused change of a location. */
export function locationRefusal<Refusal extends Code>(code: Refusal): UserError<Refusal> {
  return { ...refusals[code], code };
}
