import { accepted, type Outcome, refusedFor } from '../../../platform/errors/outcome';
import { newUuid } from '../../../platform/ids/typed-id';
import { recordAudit } from '../audit/record-audit';
import { draftPromotion, emptyPromotion } from './draft-promotion';
import { findPromotion } from './promotion.store';
import type { PromotionCreateInput } from './promotion-input.type';
import { PromotionProblems } from './promotion-problems';
import type { PromotionRefusal } from './promotion-refusals';
import type { PromotionRow } from './promotion-row';
import { insertPromotion, replaceCurrencies } from './promotion-write.store';
import { refusingTaken } from './refusing-taken';
import type { StaffScope } from './staff-scope';

/** Creates a promotion. @throws GraphQLError `INVALID_ID` for a condition's id that is none */
export async function createPromotion(
  { database, viewer, requestId }: StaffScope,
  input: PromotionCreateInput,
): Promise<Outcome<PromotionRow, PromotionRefusal>> {
  const problems = new PromotionProblems();
  const draft = draftPromotion({ ...emptyPromotion, active: input.active ?? true }, input, problems);
  if (problems.userErrors.length > 0) return refusedFor(problems.userErrors);
  const id = newUuid();
  return refusingTaken(() =>
    database.transaction(async (transaction) => {
      await insertPromotion(transaction, id, draft);
      await replaceCurrencies(transaction, id, draft.currencies);
      const action = 'promotion.create';
      await recordAudit(transaction, { viewer, requestId, action, entityType: 'Promotion', entityId: id, data: draft });
      return accepted((await findPromotion(transaction, { id, handle: null })) as PromotionRow);
    }),
  );
}
