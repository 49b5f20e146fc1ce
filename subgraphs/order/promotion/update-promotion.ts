import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { recordAudit } from '../audit/record-audit';
import { draftPromotion } from './draft-promotion';
import { findPromotion } from './promotion.store';
import type { PromotionUpdateInput } from './promotion-input.type';
import { PromotionProblems } from './promotion-problems';
import { type MissingPromotion, missingPromotionCodes, type PromotionRefusal } from './promotion-refusals';
import type { PromotionDraft, PromotionRow } from './promotion-row';
import { replaceCurrencies, updatePromotion as writePromotion } from './promotion-write.store';
import { refusingTaken } from './refusing-taken';
import type { StaffScope } from './staff-scope';
import { lockPromotions } from './usage.store';

/** There is no such promotion. */
export const missingPromotion = () =>
  refused<MissingPromotion>('PROMOTION_NOT_FOUND', missingPromotionCodes.PROMOTION_NOT_FOUND, ['id']);

/** What staff changed: each value before and after. */
function changesOf(before: PromotionRow, after: PromotionDraft): Record<string, { before: unknown; after: unknown }> {
  const names = Object.keys(after).filter((name) => name in before) as (keyof PromotionDraft)[];
  const isChanged = (name: keyof PromotionDraft) => !isDeepStrictEqual(before[name], after[name]);
  return Object.fromEntries(
    names.filter(isChanged).map((name) => [name, { before: before[name], after: after[name] }]),
  );
}

async function writeDraft(
  transaction: Database,
  { viewer, requestId }: StaffScope,
  { before, draft }: { before: PromotionRow; draft: PromotionDraft },
): Promise<PromotionRow> {
  const { id } = before;
  await writePromotion(transaction, id, draft);
  await replaceCurrencies(transaction, id, draft.currencies);
  const data = changesOf(before, draft);
  const action = 'promotion.update';
  await recordAudit(transaction, { viewer, requestId, action, entityType: 'Promotion', entityId: id, data });
  return (await findPromotion(transaction, { id, handle: null })) as PromotionRow;
}

/**
 * Changes a promotion: what is left out stays, an effect or conditions that are given replace those before. Orders keep
 * what they were given, and a checkout that has begun keeps its quote.
 *
 * @throws GraphQLError `INVALID_ID` for a condition's id that is none
 */
export async function updatePromotion(
  scope: StaffScope,
  id: string,
  input: PromotionUpdateInput,
): Promise<Outcome<PromotionRow, PromotionRefusal | MissingPromotion>> {
  return refusingTaken(() =>
    outcomeTransaction<PromotionRow, PromotionRefusal | MissingPromotion>(scope.database, async (transaction) => {
      // A statement of its own: what is read after it has waited is what another change left, amounts included.
      await lockPromotions(transaction, { promotionIds: [id], checkoutIds: [] });
      const before = await findPromotion(transaction, { id, handle: null });
      if (!before) return missingPromotion();
      const problems = new PromotionProblems();
      const draft = draftPromotion(before, input, problems);
      const isBelowUsed = draft.usage_limit !== null && draft.usage_limit < before.used;
      if (isBelowUsed && problems.userErrors.length === 0) problems.add('USAGE_LIMIT_BELOW_USED', ['usageLimit']);
      if (problems.userErrors.length > 0) return refusedFor(problems.userErrors);
      return accepted(await writeDraft(transaction, scope, { before, draft }));
    }),
  );
}
