import type { QueryPlan } from '@apollo/query-planner';

/** An operation to be planned, as data that can be sent to another thread. */
export interface PlanningJob {
  supergraphSdl: string;
  document: string;
  operationName: string | undefined;
  /** By label of `@override(label:)`. */
  overrides: ReadonlyMap<string, boolean>;
}

/**
 * Plans an operation where it holds nobody up.
 *
 * @throws PlanningBudgetError when it takes too long, or too much memory, or too many others wait
 * @throws GraphQLError when the planner refuses the operation
 */
export type PlanElsewhere = (job: PlanningJob) => Promise<QueryPlan>;
