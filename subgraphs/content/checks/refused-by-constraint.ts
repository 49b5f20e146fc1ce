import { violatedConstraint } from '../../../platform/database/violated-constraint';
import type { Outcome, UserError } from '../../../platform/errors/outcome';

/** What a violated constraint means to the caller, by the constraint's name. */
export type ConstraintRefusals<Code extends string> = Readonly<
  Record<string, { code: Code; message: string; field: readonly string[] }>
>;

/**
 * Runs a use case whose last guard is the database: what a constraint forbids becomes a refusal. No look before the
 * write can promise as much when two write at once.
 */
export async function refusedByConstraint<Value, Code extends string, RefusalCode extends string>(
  refusals: ConstraintRefusals<RefusalCode>,
  work: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | RefusalCode>> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusals[violatedConstraint(error) ?? ''];
    if (!refusal) throw error;
    const userError: UserError<RefusalCode> = { ...refusal, field: [...refusal.field] };
    return { value: null, userErrors: [userError] };
  }
}
