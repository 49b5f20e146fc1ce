import type { AccessRules } from '../access/access-rules';
import { refuseFields } from '../access/refused-fields';
import { findUnmetDemands } from '../access/unmet-demands';
import { PlanningBudgetError } from '../planning/planning-budget-error';
import { type CompilationSource, type CompiledOperation, compileOperation } from './compile-operation';
import { decideOverrides, type OverrideRules } from './decide-overrides';
import type { KnownOperation } from './known-operations';
import type { ParsedOperation } from './parse-operation';

/** For whom an operation is compiled. */
export interface VariantRequest<Context> {
  /** Whether the client takes deferred parts on their own. */
  defer: boolean;
  context: Context;
}

/**
 * Compiles the variant of an operation that its sender is to have, unless it is there: by what was decided of its
 * overrides, what the sender may see, and whether parts may be deferred.
 *
 * @throws what `compileOperation` does, and whatever the rules throw
 */
export type OperationVariants<Context> = (
  entry: KnownOperation,
  request: VariantRequest<Context>,
) => Promise<CompiledOperation>;

/** What decides between the variants. */
export interface VariantRules<Context> extends CompilationSource {
  overrides?: OverrideRules<Context> | undefined;
  access?: AccessRules<Context> | undefined;
}

/**
 * Answers an operation whole whose deferred plan failed: `@defer` is a wish, and the planner refuses some that it should
 * not. What was too much of its time is not tried a second time.
 */
function wholeUnlessOverBudget(
  source: CompilationSource,
  whole: ParsedOperation,
  overrides: ReadonlyMap<string, boolean>,
) {
  return (error: unknown): Promise<CompiledOperation> => {
    if (error instanceof PlanningBudgetError) throw error;
    return compileOperation(source, whole, { overrides, refused: null });
  };
}

/** Makes the variants of an engine's operations. */
export function createOperationVariants<Context>(rules: VariantRules<Context>): OperationVariants<Context> {
  return async (entry, { defer, context }) => {
    const { access, compiled, labels, parsed, whole } = entry;
    const overrides = decideOverrides(labels, rules.overrides ?? {}, context);
    const unmet = access && rules.access ? await findUnmetDemands(access, rules.access, context) : null;
    const rights = access?.demands.map((demand) => !unmet?.has(demand)) ?? [];
    const isDeferred = defer && parsed !== whole;
    const key = [isDeferred, ...overrides.values(), ...rights].map(Number).join('');
    return compiled.get(key, () => {
      const refused = access && unmet ? refuseFields(parsed, access, unmet) : null;
      const compiling = compileOperation(rules, defer || refused ? parsed : whole, { overrides, refused });
      return isDeferred && !refused ? compiling.catch(wholeUnlessOverBudget(rules, whole, overrides)) : compiling;
    });
  };
}
