import type { Lane } from '../run/lane';

/**
 * One node of a plan, compiled. Resolves when what it brings is merged; a subgraph that fails is noted in the lane, so
 * that a step rejects for a defect of the engine only.
 */
export type PlanStep = (lane: Lane) => Promise<void>;
