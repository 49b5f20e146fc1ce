import { type CacheBounds, createBoundedCache } from '../bounded-cache';
import { PlanningBudgetError } from '../planning/planning-budget-error';
import type { CompiledOperation } from './compile-operation';

/** What an operation was compiled to, by what was decided of it. */
export interface CompiledVariants {
  /**
   * Compiles a variant unless it is there; requests for the same one wait for one compilation.
   *
   * @throws what `compile` does; a plan that exceeded its budget is not tried again for a while
   */
  get(key: string, compile: () => Promise<CompiledOperation>): Promise<CompiledOperation> | CompiledOperation;
}

/** Milliseconds for which an operation that could not be planned in time is refused at once. */
const exhaustedMs = 60_000;

/** Makes the store of one operation. */
export function createCompiledVariants(bounds: CacheBounds): CompiledVariants {
  const compiled = createBoundedCache<CompiledOperation>(bounds);
  const compiling = new Map<string, Promise<CompiledOperation>>();
  let exhausted: { error: PlanningBudgetError; until: number } | undefined;

  const start = async (key: string, compile: () => Promise<CompiledOperation>) => {
    try {
      const operation = await compile();
      compiled.set(key, operation);
      return operation;
    } catch (error) {
      if (error instanceof PlanningBudgetError && !error.isBusy) {
        exhausted = { error, until: performance.now() + exhaustedMs };
      }
      throw error;
    } finally {
      compiling.delete(key);
    }
  };

  return {
    get(key, compile) {
      const found = compiled.get(key) ?? compiling.get(key);
      if (found) return found;
      // Of all variants: what decides between them rarely decides how long the planner takes.
      if (exhausted && exhausted.until > performance.now()) throw exhausted.error;
      const started = start(key, compile);
      compiling.set(key, started);
      return started;
    },
  };
}
