import { randomUUID } from 'node:crypto';

/** A PaymentIntent as the stand-in keeps it: the members that Stripe's clients of ours read, and a few that they do not. */
export interface StandInIntent {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_received: number;
  amount_capturable: number;
  currency: string;
  status: string;
  capture_method: string;
  payment_method: string;
  client_secret: string;
  metadata: Record<string, string>;
  next_action: object | null;
  last_payment_error: object | null;
}

/** A refund as the stand-in keeps it. */
export interface StandInRefund {
  id: string;
  object: 'refund';
  amount: number;
  currency: string;
  status: string;
  payment_intent: string;
  failure_reason?: string;
  metadata: Record<string, string>;
}

/** An answer: status and body. */
export interface StandInAnswer {
  status: number;
  body: object;
}

/** An error of Stripe's shape. */
export function stripeError(
  status: number,
  error: { type: string; code?: string; decline_code?: string; message?: string; payment_intent?: object },
): StandInAnswer {
  return { status, body: { error: { message: 'The stand-in refuses.', ...error } } };
}

/** Form fields with names such as `metadata[key]` of one prefix. */
function nested(form: URLSearchParams, prefix: string): Record<string, string> {
  const own = [...form].filter(([name]) => name.startsWith(`${prefix}[`));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length + 1, -1), value]));
}

const notFound = () => stripeError(404, { type: 'invalid_request_error', code: 'resource_missing' });
const unexpected = () => stripeError(400, { type: 'invalid_request_error', code: 'payment_intent_unexpected_state' });

/** What Stripe keeps of one account, and what its API does to it. Only what we use of it. */
export class StripeAccount {
  readonly intents = new Map<string, StandInIntent>();
  readonly refunds: StandInRefund[] = [];

  createIntent(form: URLSearchParams): StandInAnswer {
    const method = form.get('payment_method') ?? '';
    const amount = Number(form.get('amount'));
    const isManual = form.get('capture_method') === 'manual' && form.get('confirm') === 'true';
    if (!isManual || !method.startsWith('pm_') || !Number.isInteger(amount)) {
      return stripeError(400, { type: 'invalid_request_error', code: 'resource_missing' });
    }
    const intent: StandInIntent = {
      id: `pi_${randomUUID()}`,
      object: 'payment_intent',
      amount,
      amount_received: 0,
      amount_capturable: 0,
      currency: form.get('currency') ?? '',
      status: 'requires_payment_method',
      capture_method: 'manual',
      payment_method: method,
      client_secret: `client-secret-${randomUUID()}`,
      metadata: nested(form, 'metadata'),
      next_action: null,
      last_payment_error: null,
    };
    if (method === 'pm_card_authenticationRequired' && form.get('error_on_requires_action') === 'true') {
      return stripeError(402, { type: 'card_error', code: 'authentication_required', message: 'Authenticate first.' });
    }
    this.intents.set(intent.id, intent);
    return this.confirm(intent, form.get('return_url'));
  }

  private confirm(intent: StandInIntent, returnUrl: string | null): StandInAnswer {
    if (intent.payment_method === 'pm_card_chargeDeclined') {
      const message = 'Your card was declined.';
      const decline = { type: 'card_error', code: 'card_declined', decline_code: 'generic_decline', message };
      intent.last_payment_error = decline;
      return stripeError(402, { ...decline, payment_intent: intent });
    }
    if (intent.payment_method === 'pm_card_authenticationRequired') {
      intent.status = 'requires_action';
      const url = `https://hooks.stripe.test/redirect/${intent.id}`;
      intent.next_action = { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl } };
      return { status: 200, body: intent };
    }
    return { status: 200, body: this.hold(intent) };
  }

  /** The buyer, or the card alone, has confirmed. */
  hold(intent: StandInIntent): StandInIntent {
    return Object.assign(intent, {
      status: 'requires_capture',
      amount_capturable: intent.amount,
      next_action: null,
    });
  }

  retrieveIntent(id: string): StandInAnswer {
    const intent = this.intents.get(id);
    return intent ? { status: 200, body: intent } : notFound();
  }

  searchIntents(query: string): StandInAnswer {
    const [, name = '', value = ''] = /^metadata\['([^']+)'\]:'([^']+)'$/.exec(query) ?? [];
    const data = [...this.intents.values()].filter(({ metadata }) => metadata[name] === value);
    return { status: 200, body: { object: 'search_result', data, has_more: false, url: '/v1/payment_intents/search' } };
  }

  captureIntent(id: string, form: URLSearchParams): StandInAnswer {
    const intent = this.intents.get(id);
    if (!intent) return notFound();
    const amount = Number(form.get('amount_to_capture') ?? intent.amount);
    if (intent.status !== 'requires_capture' || amount > intent.amount_capturable) return unexpected();
    return {
      status: 200,
      body: Object.assign(intent, { status: 'succeeded', amount_received: amount, amount_capturable: 0 }),
    };
  }

  cancelIntent(id: string): StandInAnswer {
    const intent = this.intents.get(id);
    if (!intent) return notFound();
    if (intent.status === 'succeeded' || intent.status === 'canceled') return unexpected();
    return { status: 200, body: Object.assign(intent, { status: 'canceled', amount_capturable: 0 }) };
  }

  createRefund(form: URLSearchParams): StandInAnswer {
    const intent = this.intents.get(form.get('payment_intent') ?? '');
    if (!intent) return notFound();
    const amount = Number(form.get('amount'));
    const given = this.refunds
      .filter(({ payment_intent: of }) => of === intent.id)
      .reduce((sum, r) => sum + r.amount, 0);
    if (amount + given > intent.amount_received) {
      return stripeError(400, { type: 'invalid_request_error', code: 'charge_already_refunded' });
    }
    const refund: StandInRefund = {
      id: `re_${randomUUID()}`,
      object: 'refund',
      amount,
      currency: intent.currency,
      status: intent.payment_method === 'pm_card_pendingRefund' ? 'pending' : 'succeeded',
      payment_intent: intent.id,
      metadata: nested(form, 'metadata'),
    };
    this.refunds.unshift(refund);
    return { status: 200, body: refund };
  }

  listRefunds(intentId: string): StandInAnswer {
    const data = this.refunds.filter(({ payment_intent: of }) => of === intentId);
    return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/refunds' } };
  }
}
