import { type EngineError, engineErrorCodes } from '../engine-error';
import type { CostEstimate } from './estimate-cost';

/** What one operation may cost. */
export interface CostLimits {
  /** By the weights of the cost specification. */
  max: number;
  /** Items of all lists whose sizes the client says, those in each item of another one multiplied. */
  maxListItems: number;
}

/** Why an operation is too dear to be planned or sent; nothing when it is not. */
export function refuseCost({ cost, items }: CostEstimate, { max, maxListItems }: CostLimits): EngineError[] {
  const refusals: EngineError[] = [];
  if (items > maxListItems) {
    refusals.push({
      message: `Its lists may have ${items} items, where up to ${maxListItems} are taken. Ask for fewer with "first" or "last".`,
      extensions: { code: engineErrorCodes.list, limit: maxListItems, actual: items },
    });
  }
  if (cost > max) {
    refusals.push({
      message: `The operation may cost ${cost}, where up to ${max} is taken. Ask for fewer items, or for less of each.`,
      extensions: { code: engineErrorCodes.cost, limit: max, actual: cost },
    });
  }
  return refusals;
}
