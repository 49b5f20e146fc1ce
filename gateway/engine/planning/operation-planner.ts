import type { QueryPlan } from '@apollo/query-planner';
import { type DocumentNode, print } from 'graphql';
import type { EngineSchema } from '../schema/engine-schema';
import type { PlanElsewhere } from './plan-elsewhere';
import { type PlanningWeight, weighPlanning } from './weigh-planning';

/** Which operation of a document is planned, and what its progressive overrides were decided to. */
export interface PlannedOperation {
  document: DocumentNode;
  operationName: string | undefined;
  overrides: ReadonlyMap<string, boolean>;
}

/** Plans operations. @throws what `EngineSchema.plan` and `PlanElsewhere` do */
export type PlanOperation = (operation: PlannedOperation) => Promise<QueryPlan>;

/** What a planner is made of. */
export interface OperationPlannerOptions {
  schema: EngineSchema;
  supergraphSdl: string;
  /** Takes what would hold up the process; without it everything is planned at once. */
  planElsewhere?: PlanElsewhere | undefined;
}

/** Fields and fragments of an operation that is planned at once: a page has 50, and 150 take 7 to 40 ms, the first ones longest. */
const maxSelectionsAtOnce = 150;

/** 64 ways to compare, some milliseconds; a query of three levels can have a billion of them. */
const maxChoicesAtOnce = 6;

/** Milliseconds of planning that requests which wait for no plan are made to wait for, in one go. */
const allowanceMs = 250;

/** Of each second, the share that goes into planning here at most while new operations keep coming. */
const share = 0.25;

/** Milliseconds; an operation that takes longer has weighed less than it is, and such supergraphs are planned elsewhere. */
const surpriseMs = 500;

const isLight = ({ selections, choices }: PlanningWeight) =>
  selections <= maxSelectionsAtOnce && choices <= maxChoicesAtOnce;

/** Time spent on planning, which is forgotten as time passes. */
class PlanningAccount {
  #spentMs = 0;
  #at = performance.now();
  #isSurprised = false;

  hasAllowance(): boolean {
    const now = performance.now();
    this.#spentMs = Math.max(0, this.#spentMs - (now - this.#at) * share);
    this.#at = now;
    return !this.#isSurprised && this.#spentMs < allowanceMs;
  }

  time<Result>(work: () => Result): Result {
    const start = performance.now();
    try {
      return work();
    } finally {
      const tookMs = performance.now() - start;
      this.#spentMs += tookMs;
      this.#isSurprised ||= tookMs > surpriseMs;
    }
  }
}

/**
 * Plans light operations at once, and hands over what is heavy, or comes when planning has taken its share: the planner
 * cannot be interrupted, and while it is at work nobody is served.
 */
export function createOperationPlanner(options: OperationPlannerOptions): PlanOperation {
  const { schema, supergraphSdl, planElsewhere } = options;
  const account = new PlanningAccount();
  return async ({ document, operationName, overrides }) => {
    const atOnce = () => schema.plan(document, { operationName, overrides });
    if (!planElsewhere) return atOnce();
    if (account.hasAllowance() && isLight(weighPlanning(document, schema))) return account.time(atOnce);
    return planElsewhere({ supergraphSdl, document: print(document), operationName, overrides });
  };
}
