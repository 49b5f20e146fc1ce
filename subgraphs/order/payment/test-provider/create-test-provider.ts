import type { Database } from '../../../../platform/database/database';
import { newUuid } from '../../../../platform/ids/typed-id';
import {
  type PaymentProvider,
  type ProviderFact,
  type ProviderRequest,
  type ProviderResult,
  ProviderUnreachable,
} from '../payment-provider';
import { refundTestCharge } from './refund-test-charge';
import { captureTestCharge, putTestCharge, type TestCharge, voidTestCharge } from './test-charge.store';
import { delayMs, testDeliveries, testEvent } from './test-deliveries';
import { type TestBehaviour, type TestMethod, testMethodOf } from './test-methods';
import { parseTestWebhook } from './test-webhook';
import { insertTestDeliveries } from './test-webhook.store';

/** What the test provider needs: tables that it keeps to itself, and the way back to the shop. */
export interface TestProviderOptions {
  database: Database;
  /** Signs its webhooks. */
  webhookKey: Uint8Array;
  /** Sends a webhook now. */
  deliver(body: string): Promise<void>;
}

const declined = (code: string, message: string) => ({ status: 'DECLINED' as const, code, message });

const noSuchMethod = declined('unknown_method', 'The test provider knows no such means of payment.');
const cardDeclined = declined('card_declined', 'The card was declined.');

/** The number of the call that reaches the provider first. */
const reachedByCall = (behaviour: TestBehaviour) => (behaviour === 'UNREACHABLE' ? 2 : 1);

/** Behaves, as the first call does, as if the line broke. */
function breakLine(behaviour: TestBehaviour, calls: number): void {
  if (calls !== 1) return;
  if (behaviour === 'UNREACHABLE') throw new ProviderUnreachable('The test provider was not reached.');
  if (behaviour === 'TIMEOUT') throw new ProviderUnreachable('The test provider did not answer in time.');
}

const authorizedAs: Partial<Record<TestBehaviour, TestCharge['status']>> = {
  DECLINE: 'DECLINED',
  DELAY: 'PENDING',
  DELAY_DECLINE: 'PENDING',
};

const factOf = (fact: Pick<ProviderFact, 'kind' | 'status' | 'amount' | 'operationId'>): ProviderFact => ({
  reference: null,
  code: fact.status === 'DECLINED' ? 'card_declined' : null,
  message: fact.status === 'DECLINED' ? 'The card was declined.' : null,
  ...fact,
});

/** The test provider's side of one call. */
class TestProviderCalls {
  constructor(private readonly options: TestProviderOptions) {}

  /** Sends what the method makes it send: once for a charge and a kind, by the call that did it. */
  private async tell(charge: TestCharge, method: TestMethod, fact: ProviderFact): Promise<void> {
    const body = testEvent(charge, fact);
    const { now, later } = testDeliveries(method.webhooks, body, fact.kind === 'AUTHORIZE');
    if (later.length > 0) await insertTestDeliveries(this.options.database, later);
    await Promise.all(now.map((message) => this.options.deliver(message)));
  }

  private async tellLater(charge: TestCharge, fact: ProviderFact): Promise<void> {
    const delivery = { id: newUuid(), body: testEvent(charge, fact), afterMs: delayMs };
    await insertTestDeliveries(this.options.database, [delivery]);
  }

  async authorize(request: ProviderRequest): Promise<ProviderResult> {
    const method = testMethodOf(request.method);
    if (!method) return noSuchMethod;
    const behaviour = method.authorize;
    const reached = reachedByCall(behaviour);
    const status = authorizedAs[behaviour] ?? 'AUTHORIZED';
    const charge = await putTestCharge(this.options.database, {
      ...request,
      id: newUuid(),
      status,
      reachedByCall: reached,
      delayMs,
    });
    if (charge.authorize_calls === reached) await this.tellAuthorized(charge, method);
    breakLine(behaviour, charge.authorize_calls);
    if (charge.status === 'DECLINED') return cardDeclined;
    return { status: charge.status === 'PENDING' ? 'PENDING' : 'SUCCEEDED', reference: charge.id };
  }

  private async tellAuthorized(charge: TestCharge, method: TestMethod): Promise<void> {
    const isDeclined = method.authorize === 'DECLINE' || method.authorize === 'DELAY_DECLINE';
    const fact = factOf({
      kind: 'AUTHORIZE',
      status: isDeclined ? 'DECLINED' : 'SUCCEEDED',
      amount: BigInt(charge.amount),
      operationId: charge.authorize_key,
    });
    if (charge.status === 'PENDING') await this.tellLater(charge, fact);
    else await this.tell(charge, method, fact);
  }

  async capture({ reference, operationId, amount, method: token }: ProviderRequest): Promise<ProviderResult> {
    const method = testMethodOf(token);
    if (!method || reference === null) return noSuchMethod;
    const call = { id: reference, operationId, reachedByCall: reachedByCall(method.capture) };
    const charge = await captureTestCharge(this.options.database, {
      ...call,
      amount,
      declines: method.capture === 'DECLINE',
    });
    const captured = charge?.capture_key === operationId;
    if (charge && captured && charge.capture_calls === call.reachedByCall) {
      await this.tell(charge, method, factOf({ kind: 'CAPTURE', status: 'SUCCEEDED', amount, operationId }));
    }
    breakLine(method.capture, charge?.capture_calls ?? 1);
    if (captured) return { status: 'SUCCEEDED', reference };
    const refused = declined('capture_declined', 'The amount could not be captured.');
    return charge?.status === 'VOIDED' ? { ...refused, instead: { kind: 'VOID', amount: null } } : refused;
  }

  async void({ reference, operationId, method: token }: ProviderRequest): Promise<ProviderResult> {
    const method = testMethodOf(token);
    if (!method || reference === null) return noSuchMethod;
    const call = { id: reference, operationId, reachedByCall: reachedByCall(method.void) };
    const charge = await voidTestCharge(this.options.database, call);
    breakLine(method.void, charge?.void_calls ?? 1);
    if (charge?.status !== 'CAPTURED') return { status: 'SUCCEEDED', reference };
    const late = declined('already_captured', 'What was captured can only be refunded.');
    return { ...late, instead: { kind: 'CAPTURE', amount: BigInt(charge.captured) } };
  }

  async refund(request: ProviderRequest): Promise<ProviderResult> {
    const method = testMethodOf(request.method);
    if (!method || request.reference === null) return noSuchMethod;
    const { operationId, amount } = request;
    const { refund, charge } = await refundTestCharge(this.options.database, {
      operationId,
      chargeId: request.reference,
      amount,
      behaviour: method.refund,
      reachedByCall: reachedByCall(method.refund),
    });
    const reference = `refund_${operationId}`;
    const fact = { ...factOf({ kind: 'REFUND', status: 'SUCCEEDED', amount, operationId }), reference };
    if (charge && refund.calls === reachedByCall(method.refund)) {
      if (refund.status === 'PENDING') await this.tellLater(charge, fact);
      else if (refund.status === 'SUCCEEDED') await this.tell(charge, method, fact);
    }
    breakLine(method.refund, refund.calls);
    if (refund.status === 'DECLINED') return declined('refund_declined', 'The refund was declined.');
    return { status: refund.status === 'PENDING' ? 'PENDING' : 'SUCCEEDED', reference };
  }
}

/**
 * The built-in test provider: a company of its own that happens to live in our database. It keeps its own tables, writes
 * them in its own transactions, honours idempotency keys for ever, signs its webhooks, and behaves as the method token
 * says (`test-methods.ts`): declines, delays, lost answers, webhooks early, late, twice and in the wrong order.
 */
export function createTestProvider(options: TestProviderOptions): PaymentProvider {
  const calls = new TestProviderCalls(options);
  return {
    name: 'test',
    authorize: (request) => calls.authorize(request),
    capture: (request) => calls.capture(request),
    void: (request) => calls.void(request),
    refund: (request) => calls.refund(request),
    parseWebhook: (raw, headers) => parseTestWebhook(options.webhookKey, raw, headers),
  };
}
