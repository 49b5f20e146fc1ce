import type { Database } from '../../../platform/database/database';
import { type Outcome, refusableTransaction } from '../../../platform/database/refusable-transaction';
import { retryOnConflict } from '../../../platform/database/retry-on-conflict';
import { newUuid } from '../../../platform/ids/typed-id';
import {
  type ProviderEvent,
  type ProviderFact,
  type WebhookHeaders,
  WebhookSignatureInvalid,
} from './payment-provider';
import type { WebhookOutcome, WebhookRefusal } from './payments';
import {
  declineRelease,
  findOperation,
  findOrderOf,
  insertForeignOperation,
  insertWebhook,
  type LockedPayment,
  takePayment,
} from './receive-webhook.store';
import type { RunScope } from './run-operation';
import { settleOperation } from './settle-operation';

/** A message as it came. */
export interface ReceivedWebhook {
  provider: string;
  raw: Buffer;
  headers: WebhookHeaders;
}

function isOf(payment: LockedPayment, { reference, total }: ProviderEvent): boolean {
  if (payment.reference !== null && reference !== null && payment.reference !== reference) return false;
  return total === null || (total.amount === BigInt(payment.amount) && total.currencyCode === payment.currency_code);
}

/**
 * The operation that a fact is about. What was done at the provider's own dashboard was not asked for by us: it gets a
 * record of its own, so that sums and operations still agree.
 *
 * @returns `null` when there is none, and none could be made
 */
async function operationOf(transaction: Database, paymentId: string, fact: ProviderFact): Promise<string | null> {
  const known = await findOperation(transaction, paymentId, fact);
  if (known !== null || fact.status === 'DECLINED') return known;
  // What was taken can no longer be let go.
  if (fact.kind === 'CAPTURE') await declineRelease(transaction, paymentId);
  return insertForeignOperation(transaction, newUuid(), { paymentId, ...fact });
}

/** What was captured had been authorized, though that message may come later. */
function withImplied(facts: readonly ProviderFact[]): readonly ProviderFact[] {
  const capture = facts.find(({ kind, status }) => kind === 'CAPTURE' && status === 'SUCCEEDED');
  if (!capture || facts.some(({ kind }) => kind === 'AUTHORIZE')) return facts;
  return [{ ...capture, kind: 'AUTHORIZE', operationId: null, amount: null }, ...facts];
}

/** @returns `false` when a refund is told of money that we do not know to be there yet */
async function applyEvent(
  transaction: Database,
  scope: RunScope,
  { payment, event }: { payment: LockedPayment; event: ProviderEvent },
): Promise<boolean> {
  for (const fact of withImplied(event.facts)) {
    const operationId = await operationOf(transaction, payment.id, fact);
    if (operationId === null && fact.kind === 'REFUND' && fact.status !== 'DECLINED') return false;
    if (operationId === null) continue;
    const { status, amount, code, message } = fact;
    const reference = fact.reference ?? event.reference;
    const news = { operationId, status, reference, amount, code, message, redirectUrl: payment.redirect_url };
    await settleOperation(transaction, news, { onSettled: scope.onSettled, driven: false });
  }
  return true;
}

/**
 * Takes in a message of a provider: its signature, whether it was told before, which payment it is about, and what it
 * says of it; all that follows is one commit. Late, first, twice or in another order: the payment ends the same.
 *
 * A message about a payment that we do not know, or of another account, is recorded nowhere and changes nothing. So is one
 * of a refund that comes before we know of the capture: the provider sends it again.
 */
export async function receiveWebhook(
  scope: RunScope,
  { provider: name, raw, headers }: ReceivedWebhook,
): Promise<WebhookOutcome> {
  const provider = scope.providers.get(name);
  if (!provider) return { refusal: 'WEBHOOK_UNKNOWN_PROVIDER' };
  let event: ProviderEvent | null;
  try {
    event = await provider.parseWebhook(raw, headers);
  } catch (error) {
    if (error instanceof WebhookSignatureInvalid) return { refusal: 'WEBHOOK_SIGNATURE_INVALID' };
    throw error;
  }
  if (event === null || event.facts.length === 0) return { outcome: 'IGNORED' };
  if (event.isForeign) return { refusal: 'WEBHOOK_OTHER_ACCOUNT' };
  const told = event;
  const takeIn = async (transaction: Database): Promise<Outcome<'APPLIED' | 'DUPLICATE', WebhookRefusal>> => {
    const orderId = await findOrderOf(transaction, { provider: name, id: told.paymentId, reference: told.reference });
    if (orderId !== null) await scope.lockOrder(transaction, orderId);
    const payment = await takePayment(transaction, { provider: name, id: told.paymentId, reference: told.reference });
    if (!payment || !isOf(payment, told)) return { refusal: 'WEBHOOK_UNKNOWN_PAYMENT' };
    const record = { provider: name, eventId: told.id, paymentId: payment.id, type: told.type };
    if (!(await insertWebhook(transaction, record))) return { answer: 'DUPLICATE' };
    const isApplied = await applyEvent(transaction, scope, { payment, event: told });
    return isApplied ? { answer: 'APPLIED' } : { refusal: 'WEBHOOK_TOO_EARLY' };
  };
  const taken = await retryOnConflict(() => refusableTransaction(scope.database, takeIn));
  return 'answer' in taken ? { outcome: taken.answer } : taken;
}
