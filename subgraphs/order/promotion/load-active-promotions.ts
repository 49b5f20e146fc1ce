import type { Database } from '../../../platform/database/database';
import type { ActivePromotion } from '../totals/active-promotion';
import { type CandidateRow, findCandidates } from './active-promotion.store';
import { customerKeyOf } from './customer-key';
import { normaliseCode } from './normalise-code';
import { PromotionCodeReason } from './promotion-code-reason.type';
import { toActivePromotion } from './to-active-promotion';

/** Who buys, as far as promotions depend on it; made by `promotionCustomer`. */
export interface PromotionCustomer {
  /** Key of the account, `null` for a guest. */
  userId: string | null;
  email: string | null;
  /** Keys of the groups that the customer is in; `null` when they cannot be asked for at the moment. */
  groupIds(): Promise<readonly string[] | null>;
}

/** For which cart promotions are loaded. */
export interface LoadOptions {
  /** As the buyer typed them. */
  codes: readonly string[];
  currencyCode: string;
  customer: PromotionCustomer;
  /** The cart, so that what its own checkout has claimed already does not count as used up. */
  cartId?: string | null;
}

/** A code that brings no promotion, as the buyer typed it. */
export interface RefusedCode {
  code: string;
  reason: PromotionCodeReason;
}

/** What may apply to a cart. */
export interface LoadedPromotions {
  /** Those of the codes and those that apply by themselves; what is left to check is in the lines. */
  promotions: ActivePromotion[];
  refusedCodes: RefusedCode[];
}

/** Why a promotion is not for this moment or this customer, `null` when it is. */
async function reasonAgainst(row: CandidateRow, customer: PromotionCustomer): Promise<PromotionCodeReason | null> {
  if (!row.active) return PromotionCodeReason.CODE_NOT_FOUND;
  if (row.not_begun) return PromotionCodeReason.CODE_NOT_YET_VALID;
  if (row.ended) return PromotionCodeReason.CODE_EXPIRED;
  if (row.exhausted) return PromotionCodeReason.CODE_EXHAUSTED;
  if (row.customer_group_ids.length === 0) return null;
  const groups = await customer.groupIds();
  if (groups === null) return PromotionCodeReason.CODE_UNAVAILABLE;
  const isMember = row.customer_group_ids.some((id) => groups.includes(id));
  return isMember ? null : PromotionCodeReason.CODE_NOT_FOR_CUSTOMER;
}

/**
 * The promotions that may apply to a cart: one statement, and one call to the user subgraph when one of them is for a
 * customer group and the buyer is signed in. Because of that call, never inside a transaction.
 *
 * When the user subgraph does not answer, promotions for groups do not apply: those that come by themselves are left
 * out, a code is refused with `CODE_UNAVAILABLE`, which is worth another try. A buyer never gets what is not theirs,
 * and never loses the rest of the cart's discounts.
 */
export async function loadActivePromotions(database: Database, options: LoadOptions): Promise<LoadedPromotions> {
  const { codes, currencyCode, customer, cartId = null } = options;
  const typed = new Map<string, string>();
  for (const code of codes) {
    const key = normaliseCode(code) ?? code;
    if (!typed.has(key)) typed.set(key, code);
  }
  const codeKeys = codes.map(normaliseCode).filter((key) => key !== null);
  const customerKey = customerKeyOf(customer);
  const rows = await findCandidates(database, { codeKeys, currencyCode, customerKey, cartId });
  const promotions: ActivePromotion[] = [];
  const reasons = new Map<string, PromotionCodeReason>();
  for (const row of rows) {
    const promotion = toActivePromotion(row, currencyCode);
    const reason =
      (await reasonAgainst(row, customer)) ?? (promotion ? null : PromotionCodeReason.CODE_NOT_IN_CURRENCY);
    if (reason === null && promotion) promotions.push(promotion);
    else if (row.code_key !== null && reason) reasons.set(row.code_key, reason);
  }
  const found = new Set(rows.map((row) => row.code_key));
  const refusedCodes = [...typed].flatMap(([key, code]) => {
    const reason = found.has(key) ? reasons.get(key) : PromotionCodeReason.CODE_NOT_FOUND;
    return reason ? [{ code, reason }] : [];
  });
  return { promotions, refusedCodes };
}
