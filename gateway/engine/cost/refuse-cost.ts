import { type EngineError, engineErrorCodes } from '../engine-error';
import type { CostEstimate } from './estimate-cost';

/** What one operation may cost. */
export interface CostLimits {
  /** By the weights of the cost specification. */
  max: number;
  /** Items of all lists whose sizes the client says, those in each item of another one multiplied. */
  maxListItems: number;
}

/** Lists in lists multiply beyond what JSON has a number for. */
const told = (actual: number) => (Number.isSafeInteger(Math.ceil(actual)) ? { actual } : {});

const textOf = (actual: number) => told(actual).actual ?? 'more';

/** Why an operation is too dear to be planned or sent; nothing when it is not. */
export function refuseCost({ cost, items }: CostEstimate, { max, maxListItems }: CostLimits): EngineError[] {
  const refusals: EngineError[] = [];
  // Not the other way round: what is no number is not within a limit.
  if (!(items <= maxListItems)) {
    refusals.push({
      message: `Its lists may have ${textOf(items)} items, where up to ${maxListItems} are taken. Ask for fewer with "first" or "last".`,
      extensions: { code: engineErrorCodes.list, limit: maxListItems, ...told(items) },
    });
  }
  if (!(cost <= max)) {
    refusals.push({
      message: `The operation may cost ${textOf(cost)}, where up to ${max} is taken. Ask for fewer items, or for less of each.`,
      extensions: { code: engineErrorCodes.cost, limit: max, ...told(cost) },
    });
  }
  return refusals;
}
