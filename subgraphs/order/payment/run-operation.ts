import type { Database } from '../../../platform/database/database';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import type { Logger } from '../../../platform/log/logger';
import { claimOperation, findOutcome, markUnknown } from './claim-operation.store';
import { type ClaimedOperation, toClaimed } from './claimed-operation';
import type { PaymentProvider, ProviderResult } from './payment-provider';
import type { LockOrder, OnSettled, OperationOutcome } from './payments';
import { prepareRelease } from './prepare-release';
import { recordForeignEnding } from './record-foreign-ending';
import { settleOperation } from './settle-operation';

/** What running an operation needs. */
export interface RunScope {
  database: Database;
  providers: ReadonlyMap<string, PaymentProvider>;
  log: Logger;
  onSettled: OnSettled;
  lockOrder: LockOrder;
  /** Ends the process at a named step, where a test asks for it. */
  crashPoint(step: string): void;
}

/** The caller's work that is one commit with the record. */
export type Within = (transaction: Database, outcome: OperationOutcome) => Promise<void>;

const unknown: OperationOutcome = { status: 'UNKNOWN' };

function callProvider(provider: PaymentProvider, { kind, request }: ClaimedOperation): Promise<ProviderResult> {
  if (kind === 'AUTHORIZE') return provider.authorize(request);
  if (kind === 'CAPTURE') return provider.capture(request);
  return kind === 'VOID' ? provider.void(request) : provider.refund(request);
}

async function knownOutcome(database: Database, operationId: string): Promise<OperationOutcome> {
  const row = await findOutcome(database, operationId);
  if (row?.status === 'SUCCEEDED') return { status: 'SUCCEEDED' };
  if (row?.status === 'PENDING') return { status: 'PENDING', redirectUrl: row.redirect_url };
  if (row?.status === 'DECLINED') return { status: 'DECLINED', code: row.code ?? '', message: row.message ?? '' };
  return unknown;
}

/** Records a result. @returns what is known now, which a webhook may have told before */
async function recordResult(
  transaction: Database,
  scope: RunScope,
  { operationId, result, driven }: { operationId: string; result: ProviderResult; driven: boolean },
): Promise<OperationOutcome> {
  const isDecline = result.status === 'DECLINED';
  const redirectUrl = result.status === 'PENDING' ? (result.redirectUrl ?? null) : null;
  const news = {
    operationId,
    status: result.status,
    reference: isDecline ? null : result.reference,
    amount: result.status === 'SUCCEEDED' ? (result.captured ?? null) : null,
    code: isDecline ? result.code : null,
    message: isDecline ? result.message : null,
    redirectUrl,
  };
  const telling = { onSettled: scope.onSettled, driven };
  const isNews = await settleOperation(transaction, news, telling);
  if (isNews && isDecline && result.instead) {
    await recordForeignEnding(transaction, operationId, result.instead, telling);
  }
  if (!isNews) return knownOutcome(transaction, operationId);
  if (result.status === 'PENDING') return { status: 'PENDING', redirectUrl };
  return isDecline ? { status: 'DECLINED', code: result.code, message: result.message } : { status: 'SUCCEEDED' };
}

async function askProvider(scope: RunScope, operation: ClaimedOperation): Promise<ProviderResult | null> {
  const provider = scope.providers.get(operation.provider);
  const { operationId, paymentId } = operation.request;
  try {
    if (!provider) throw new Error(`The payment provider "${operation.provider}" is not set up any more.`);
    scope.crashPoint('payment:after-record');
    const result = await callProvider(provider, operation);
    scope.crashPoint('payment:after-call');
    return result;
  } catch (error) {
    // Whatever it was, the provider may have done what it was asked for.
    scope.log.warn({ err: error, operationId, paymentId, kind: operation.kind }, 'a payment operation is unanswered');
    return null;
  }
}

/** Asks the provider for an operation that this process has claimed, and records what it says. */
async function runClaimed(scope: RunScope, operation: ClaimedOperation, within?: Within): Promise<OperationOutcome> {
  const { operationId } = operation.request;
  const ready = operation.kind === 'VOID' ? await prepareRelease(scope, operation, runOperation) : operation;
  const result = ready && 'status' in ready ? ready : ready && (await askProvider(scope, ready));
  if (result === null) {
    await markUnknown(scope.database, operationId);
    return knownOutcome(scope.database, operationId);
  }
  const record = async (transaction: Database) => {
    if (operation.orderId !== null) await scope.lockOrder(transaction, operation.orderId);
    const known = await recordResult(transaction, scope, { operationId, result, driven: within !== undefined });
    if (known.status !== 'UNKNOWN') await within?.(transaction, known);
    return known;
  };
  const outcome = await retryOnConflict(() => scope.database.transaction(record));
  // Pending still: nothing was recorded that would have given the lease back.
  if (outcome.status === 'PENDING' && operation.request.repeated) await markUnknown(scope.database, operationId);
  scope.crashPoint('payment:after-settle');
  return outcome;
}

/**
 * Runs an operation: claims it, asks its provider outside of any transaction, and records the answer.
 *
 * @param claimed when this process has claimed it already
 */
export async function runOperation(
  scope: RunScope,
  operationId: string,
  { within, claimed }: { within?: Within | undefined; claimed?: ClaimedOperation | undefined } = {},
): Promise<OperationOutcome> {
  const row = claimed ? null : await claimOperation(scope.database, operationId);
  const operation = claimed ?? (row && toClaimed(row));
  if (operation) return runClaimed(scope, operation, within);
  return scope.database.transaction(async (transaction) => {
    const known = await knownOutcome(transaction, operationId);
    if (known.status !== 'UNKNOWN') await within?.(transaction, known);
    return known;
  });
}
