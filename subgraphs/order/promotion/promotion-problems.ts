import type { UserError } from '../../../platform/errors/user-error-type';
import { type PromotionRefusal, promotionCodes } from './promotion-refusals';

/** Collects what is wrong with an input, so that staff learn of all of it at once. */
export class PromotionProblems {
  readonly userErrors: UserError<PromotionRefusal>[] = [];

  /** @param path inside the mutation's input. @param message the code's own when left out */
  add(code: PromotionRefusal, path: readonly string[], message: string = promotionCodes[code]): void {
    this.userErrors.push({ field: ['input', ...path], message, code });
  }
}
