import { findAuthorization } from './claim-operation.store';
import type { ClaimedOperation } from './claimed-operation';
import type { ProviderResult } from './payment-provider';
import type { OperationOutcome } from './payments';
import type { RunScope } from './run-operation';

/** Runs another operation of the same payment. */
export type RunOperation = (scope: RunScope, operationId: string) => Promise<OperationOutcome>;

/**
 * Finds out what there is to let go of, where that is not known yet: the authorization is asked for again, with its own
 * key, until its outcome is certain. Letting go of "perhaps nothing" would leave held what was held.
 *
 * @returns the release, ready to be asked for; its result when there is nothing to ask; `null` when it is too early
 */
export async function prepareRelease(
  scope: RunScope,
  operation: ClaimedOperation,
  run: RunOperation,
): Promise<ClaimedOperation | ProviderResult | null> {
  const { request } = operation;
  if (request.reference !== null) return operation;
  const authorization = await findAuthorization(scope.database, request.paymentId);
  if (authorization) await run(scope, authorization.id);
  const found = await findAuthorization(scope.database, request.paymentId);
  if (found?.reference) return { ...operation, request: { ...request, reference: found.reference } };
  return found?.status === 'DECLINED' ? { status: 'SUCCEEDED', reference: request.paymentId } : null;
}
