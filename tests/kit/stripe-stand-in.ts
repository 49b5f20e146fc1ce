import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  type StandInAnswer,
  type StandInIntent,
  type StandInRefund,
  StripeAccount,
  stripeError,
} from './stripe-objects';

/** What goes wrong with the next call. */
export type StandInFault =
  /** It is done, and the connection breaks before the answer. */
  | 'DROP_AFTER'
  /** It is not done, and the connection breaks. */
  | 'DROP_BEFORE'
  /** It is done, and the answer is an error of the server's, also for every repeat with the key. */
  | 'FAIL_AFTER'
  | 'TOO_MANY'
  /** The key is not good at the moment. */
  | 'TURNED_AWAY';

/** A request as it came. */
export interface StandInRequest {
  method: string;
  path: string;
  idempotencyKey: string | null;
  version: string | null;
  body: string;
}

/** A server that speaks the part of Stripe's API that we use. */
export interface StripeStandIn {
  url: string;
  secretKey: string;
  webhookSecret: string;
  account: StripeAccount;
  /** Requests, the first first. */
  requests: StandInRequest[];
  /** What goes wrong with the next calls, one after the other. */
  faults: StandInFault[];
  /** A signed event. @param at seconds since 1970 of its signature @param secret of another endpoint, if so */
  event(type: string, object: StandInIntent | StandInRefund, options?: EventOptions): SignedEvent;
  close(): Promise<void>;
}

/** What makes an event another one. */
export interface EventOptions {
  id?: string;
  at?: number;
  secret?: string;
  account?: string;
  livemode?: boolean;
}

/** An event as it is sent. */
export interface SignedEvent {
  raw: Buffer;
  headers: Record<string, string>;
}

const secretKey = 'sk_test_standInSecretKey0123456789';
const webhookSecret = 'whsec_standInSigningSecret0123456789';

function route(account: StripeAccount, request: StandInRequest): StandInAnswer {
  const url = new URL(request.path, 'http://stripe.test');
  const form = new URLSearchParams(request.body);
  const [, , resource, id = '', action] = url.pathname.split('/');
  const isPost = request.method === 'POST';
  if (resource === 'refunds') {
    return isPost ? account.createRefund(form) : account.listRefunds(url.searchParams.get('payment_intent') ?? '');
  }
  if (resource !== 'payment_intents') return stripeError(404, { type: 'invalid_request_error' });
  if (id === 'search') return account.searchIntents(url.searchParams.get('query') ?? '');
  if (!isPost) return account.retrieveIntent(id);
  if (id === '') return account.createIntent(form);
  return action === 'capture' ? account.captureIntent(id, form) : account.cancelIntent(id);
}

/** Answers a key with what it answered first, and refuses it for another request. */
class IdempotencyKeys {
  private readonly answers = new Map<string, { request: string; answer: StandInAnswer }>();

  answer(request: StandInRequest, make: () => StandInAnswer): StandInAnswer {
    if (request.method !== 'POST' || request.idempotencyKey === null) return make();
    const text = `${request.path} ${request.body}`;
    const known = this.answers.get(request.idempotencyKey);
    if (known && known.request !== text) return stripeError(400, { type: 'idempotency_error' });
    if (known) return known.answer;
    // As it is now: what the object becomes later is no part of this answer.
    const answer = structuredClone(make());
    this.answers.set(request.idempotencyKey, { request: text, answer });
    return answer;
  }

  replace(request: StandInRequest, answer: StandInAnswer): void {
    this.answers.set(request.idempotencyKey ?? '', { request: `${request.path} ${request.body}`, answer });
  }
}

async function readRequest(incoming: IncomingMessage): Promise<StandInRequest> {
  const header = (name: string) => (incoming.headers[name] as string | undefined) ?? null;
  return {
    method: incoming.method ?? '',
    path: incoming.url ?? '',
    idempotencyKey: header('idempotency-key'),
    version: header('stripe-version'),
    body: await text(incoming),
  };
}

const serverError = stripeError(500, { type: 'api_error', message: 'Something went wrong at the stand-in.' });
const turnedAway = stripeError(401, { type: 'invalid_request_error' });
const tooMany = stripeError(429, { type: 'rate_limit_error', code: 'rate_limit' });

/** Starts it on a free port. */
export async function startStripeStandIn(): Promise<StripeStandIn> {
  const account = new StripeAccount();
  const keys = new IdempotencyKeys();
  const requests: StandInRequest[] = [];
  const faults: StandInFault[] = [];

  const send = (response: ServerResponse, { status, body }: StandInAnswer) => {
    // As Stripe does: the library's own repeats are for answers that may become others.
    const headers = { 'content-type': 'application/json', 'stripe-should-retry': 'false' };
    response.writeHead(status, headers).end(JSON.stringify(body));
  };
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    const request = await readRequest(incoming);
    requests.push(request);
    const authorized = incoming.headers.authorization === `Bearer ${secretKey}`;
    if (!authorized) return send(response, turnedAway);
    const fault = faults.shift();
    if (fault === 'DROP_BEFORE') return void incoming.socket.destroy();
    if (fault === 'TOO_MANY') return send(response, tooMany);
    if (fault === 'TURNED_AWAY') return send(response, turnedAway);
    const answer = keys.answer(request, () => route(account, request));
    if (fault === 'DROP_AFTER') return void incoming.socket.destroy();
    if (fault !== 'FAIL_AFTER') return send(response, answer);
    keys.replace(request, serverError);
    return send(response, serverError);
  };
  const server = createServer((incoming, response) => void handle(incoming, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secretKey,
    webhookSecret,
    account,
    requests,
    faults,
    event(type, object, options = {}) {
      const { id = `evt_${randomUUID()}`, at = Math.floor(Date.now() / 1_000), livemode = false } = options;
      const own = options.account === undefined ? {} : { account: options.account };
      const event = { id, object: 'event', type, livemode, created: at, data: { object }, ...own };
      const raw = Buffer.from(JSON.stringify(event));
      const signature = createHmac('sha256', options.secret ?? webhookSecret)
        .update(`${at}.${raw}`)
        .digest('hex');
      return { raw, headers: { 'stripe-signature': `t=${at},v1=${signature}` } };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
