import type { Database } from '../../../platform/database/database';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { accepted, type Outcome, refusedFor } from '../../../platform/errors/outcome';
import { freeHandle } from '../../../platform/ids/handle';
import { newUuid } from '../../../platform/ids/typed-id';
import { recordAudit } from '../audit/record-audit';
import { draftPromotion, emptyPromotion } from './draft-promotion';
import { findPromotion } from './promotion.store';
import type { PromotionCreateInput } from './promotion-input.type';
import { PromotionProblems } from './promotion-problems';
import type { PromotionRefusal } from './promotion-refusals';
import type { PromotionDraft, PromotionRow } from './promotion-row';
import { insertPromotion, listPromotionHandles, replaceCurrencies } from './promotion-write.store';
import { refusingTaken } from './refusing-taken';
import type { StaffScope } from './staff-scope';

async function write(
  transaction: Database,
  { viewer, requestId }: StaffScope,
  { draft, isNamed }: { draft: PromotionDraft; isNamed: boolean },
): Promise<Outcome<PromotionRow, PromotionRefusal>> {
  const taken = isNamed ? [] : await listPromotionHandles(transaction, draft.handle);
  const handle = isNamed ? draft.handle : freeHandle(draft.handle, (candidate) => taken.includes(candidate));
  const data = { ...draft, handle };
  const id = newUuid();
  await insertPromotion(transaction, id, data);
  await replaceCurrencies(transaction, id, draft.currencies);
  const action = 'promotion.create';
  await recordAudit(transaction, { viewer, requestId, action, entityType: 'Promotion', entityId: id, data });
  return accepted((await findPromotion(transaction, { id, handle: null })) as PromotionRow);
}

/**
 * Creates a promotion. Without a handle it gets one of its title that is free: many codes may have the same title.
 *
 * @throws GraphQLError `INVALID_ID` for a condition's id that is none
 */
export async function createPromotion(
  scope: StaffScope,
  input: PromotionCreateInput,
): Promise<Outcome<PromotionRow, PromotionRefusal>> {
  const problems = new PromotionProblems();
  const draft = draftPromotion({ ...emptyPromotion, active: input.active ?? true }, input, problems);
  if (problems.userErrors.length > 0) return refusedFor(problems.userErrors);
  const isNamed = Boolean(input.handle);
  const attempt = () => scope.database.transaction((transaction) => write(transaction, scope, { draft, isNamed }));
  return refusingTaken(async () => {
    try {
      return await attempt();
    } catch (error) {
      // Somebody else took the handle that was chosen; when we look again, another one is.
      if (!isNamed && violatedConstraint(error) === 'promotion_handle_key') return retryOnConflict(attempt);
      throw error;
    }
  });
}
