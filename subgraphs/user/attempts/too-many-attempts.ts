import type { UserError } from '../../../platform/errors/user-error-type';

/** A refusal of one who has to wait. */
export type TooManyAttempts = UserError<'TOO_MANY_ATTEMPTS'> & { retryAfter: number };

/** @param retryAfter seconds to wait */
export function tooManyAttempts(retryAfter: number): { value: null; userErrors: TooManyAttempts[] } {
  const message = `Too many attempts. Try again in ${retryAfter} seconds.`;
  return { value: null, userErrors: [{ field: null, message, code: 'TOO_MANY_ATTEMPTS', retryAfter }] };
}
