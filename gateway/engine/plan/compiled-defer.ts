import type { PlaceCheck } from './place-types';
import type { PlanStep } from './plan-step';

/** One deferred part of an operation. */
export interface DeferredStep {
  /** Fetches that it builds on, by the planner's id. */
  depends: readonly string[];
  /** The client's own label. */
  label: string | undefined;
  /** Response names down to the object that it belongs to; lists on the way are not spelled. */
  queryPath: readonly string[];
  /** Whether an object at a place is of the types that the part is for. */
  isAt: PlaceCheck;
  /** What it answers; left out where its step is a `Defer` node itself, whose primary part it then is. */
  subselection: string | undefined;
  /** Null when the fetches that it depends on bring all of it. */
  step: PlanStep | null;
}

/** The deferred parts of a `Defer` node. */
export interface CompiledDefer {
  parts: readonly DeferredStep[];
}
