/** One refusal that a client can expect, as it stands in a payload's `userErrors`. */
export interface UserError<Code extends string = string> {
  /** Path of the input field at fault, `null` when it is none in particular. */
  field: string[] | null;
  /** For people. */
  message: string;
  /** For programs; one of the mutation's own. */
  code: Code;
}

/** What became of a use case: its value, or why it was refused. A refusal has changed nothing. */
export type Outcome<Value, Code extends string> =
  | { value: Value; userErrors: [] }
  | { value: null; userErrors: UserError<Code>[] };

/** The use case did what it was asked to. */
export function accepted<Value>(value: Value): { value: Value; userErrors: [] } {
  return { value, userErrors: [] };
}

/** The use case was refused for one reason. @param field path of the input field at fault */
export function refused<Code extends string>(
  code: Code,
  message: string,
  field: string[] | null = null,
): { value: null; userErrors: UserError<Code>[] } {
  return { value: null, userErrors: [{ field, message, code }] };
}

/** The use case was refused for several reasons. */
export function refusedFor<Code extends string>(
  userErrors: UserError<Code>[],
): { value: null; userErrors: UserError<Code>[] } {
  return { value: null, userErrors };
}
