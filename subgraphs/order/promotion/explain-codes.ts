import { applyPromotions, type DiscountInput } from '../totals/apply-promotions';
import type { AppliedDiscount } from '../totals/totals';
import type { LoadedPromotions } from './load-active-promotions';
import { normaliseCode } from './normalise-code';
import { PromotionCodeReason } from './promotion-code-reason.type';

/** A code of a cart and what it does. */
export interface ExplainedCode {
  /** As the buyer typed it. */
  code: string;
  applied: boolean;
  /** Why it takes nothing off, `null` when it does. */
  reason: PromotionCodeReason | null;
}

/** A cart's codes and what came of them. */
export interface CodesInQuestion {
  codes: readonly string[];
  loaded: LoadedPromotions;
  /** What the totals were computed of. */
  cart: Omit<DiscountInput, 'promotions'>;
  /** What the totals took off. */
  discounts: readonly Pick<AppliedDiscount, 'promotionId'>[];
}

const keyOf = (code: string) => normaliseCode(code) ?? code;

function reasonOf(code: string, { loaded, cart, discounts }: CodesInQuestion): PromotionCodeReason | null {
  const key = keyOf(code);
  const refused = loaded.refusedCodes.find((refusal) => keyOf(refusal.code) === key);
  if (refused) return refused.reason;
  const promotion = loaded.promotions.find((candidate) => candidate.code !== null && keyOf(candidate.code) === key);
  if (!promotion) return PromotionCodeReason.CODE_NOT_FOUND;
  if (discounts.some(({ promotionId }) => promotionId === promotion.id)) return null;
  const alone = applyPromotions({ ...cart, promotions: [promotion] });
  return alone.length > 0 ? PromotionCodeReason.CODE_NOT_COMBINED : PromotionCodeReason.CODE_CONDITIONS_NOT_MET;
}

/** Says of each code whether it takes something off the cart and, when it does not, why: pure. */
export function explainCodes(question: CodesInQuestion): ExplainedCode[] {
  return question.codes.map((code) => {
    const reason = reasonOf(code, question);
    return { code, applied: reason === null, reason };
  });
}
