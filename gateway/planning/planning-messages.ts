import type { QueryPlan } from '@apollo/query-planner';

/** An operation for the planning thread; one at a time. */
export interface PlanningRequest {
  /** Loaded before the operation is planned; left out while the thread's is the right one. */
  supergraphSdl?: string | undefined;
  document: string;
  operationName: string | undefined;
  overrides: ReadonlyMap<string, boolean>;
}

/** What the thread says: first that it begins, for its time counts from there, then what became of it. */
export type PlanningReply =
  | { kind: 'begun' }
  | { kind: 'planned'; plan: QueryPlan }
  /** @member isRefusal whether the operation is at fault, and its client may know */
  | { kind: 'failed'; message: string; isRefusal: boolean };
