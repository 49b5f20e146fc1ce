import { violatedConstraint } from '../../../platform/database/violated-constraint';
import { type Outcome, refused } from '../../../platform/errors/outcome';
import { promotionCodes } from './promotion-refusals';

const taken: Readonly<Record<string, { code: 'HANDLE_TAKEN' | 'CODE_TAKEN'; field: string }>> = {
  promotion_handle_key: { code: 'HANDLE_TAKEN', field: 'handle' },
  promotion_code_key: { code: 'CODE_TAKEN', field: 'code' },
};

/** The database refuses a handle and a code that are taken: of two promotions at the same time one gets it. */
export async function refusingTaken<Value, Code extends string>(
  write: () => Promise<Outcome<Value, Code>>,
): Promise<Outcome<Value, Code | 'HANDLE_TAKEN' | 'CODE_TAKEN'>> {
  try {
    return await write();
  } catch (error) {
    const refusal = taken[violatedConstraint(error) ?? ''];
    if (!refusal) throw error;
    return refused(refusal.code, promotionCodes[refusal.code], ['input', refusal.field]);
  }
}
