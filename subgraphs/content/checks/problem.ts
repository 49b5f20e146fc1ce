import type { UserError } from '../../../platform/errors/outcome';

/** What the checks find wrong with an input, with the message's code and its meaning in the schema. */
export const problemCodes = {
  BLANK: 'A text that must be given is empty.',
  TOO_LONG: 'A text or a list is longer than allowed.',
  INVALID_HANDLE: 'The handle has characters other than lower-case letters, digits and single hyphens.',
  INVALID_URL: 'The address is none that may be linked to: http, https, mailto, tel, or relative.',
  INVALID_NUMBER: 'A number is out of its range.',
} as const;

/** Code of a problem. */
export type ProblemCode = keyof typeof problemCodes;

/** One thing wrong with an input. */
export type Problem<Code extends string = ProblemCode> = UserError<Code>;

/** The problems among the findings of several checks. */
export function problemsOf<Code extends string>(findings: readonly (Problem<Code> | null)[]): Problem<Code>[] {
  return findings.filter((finding) => finding !== null);
}
