import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { codedError } from '../../platform/errors/coded-error';
import type { Peer } from '../../platform/federation/peer';
import { errorBody } from '../../platform/http/error-body';

/** Bytes of one message. Stripe's largest event of a payment is a tenth of it. */
const maxBodyBytes = 262_144;

/** Which headers go on: a provider's signature. Nothing that could be a credential of a client of ours. */
const signatureHeader = /signature/;

/** Signatures in one request; a provider sends one, and another while it changes its key. */
const maxSignatures = 5;

/**
 * HTTP status by refusal. Providers send again whatever is not 2xx, some for days: that is wanted for a payment that we
 * do not know. A payment is recorded before its provider hears of it, so there is none only when the message belongs to
 * another installation, or our database was set back; somebody should see that at the provider, and afterwards it goes through.
 */
const statusOf: Readonly<Record<string, number>> = {
  WEBHOOK_UNKNOWN_PROVIDER: 404,
  WEBHOOK_SIGNATURE_INVALID: 400,
  WEBHOOK_OTHER_ACCOUNT: 403,
  WEBHOOK_UNKNOWN_PAYMENT: 404,
  WEBHOOK_TOO_EARLY: 409,
};

const mutation = /* GraphQL */ `
  mutation ReceiveWebhook($provider: String!, $body: String!, $headers: [PaymentWebhookHeaderInput!]!) {
    paymentWebhookReceive(provider: $provider, body: $body, headers: $headers) { outcome userErrors { message code } }
  }
`;

interface Received {
  paymentWebhookReceive: { outcome: string | null; userErrors: { message: string; code: string }[] } | null;
}

function signaturesOf({ headers }: FastifyRequest): { name: string; value: string }[] {
  return Object.entries(headers)
    .filter(([name]) => signatureHeader.test(name))
    .slice(0, maxSignatures)
    .map(([name, value]) => ({ name, value: String(value) }));
}

/** A subgraph that is down is no fault of the provider's, which sends again. */
function asUnavailable(error: unknown): never {
  if (!(error instanceof GraphQLError)) throw error;
  throw codedError('PAYMENTS_UNAVAILABLE', 'The message could not be taken in. Send it again.', {
    http: { status: 503 },
  });
}

/**
 * Adds `POST /webhooks/payments/:provider`: messages of payment providers, handed to the order subgraph byte for byte,
 * because their signatures are over the bytes. 200 for what was taken in, also before; a coded refusal else.
 */
export function addPaymentWebhookRoute(app: FastifyInstance, orders: Peer): void {
  app.register(async (door) => {
    door.removeAllContentTypeParsers();
    door.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: maxBodyBytes }, (_request, body, done) =>
      done(null, body),
    );
    door.post<{ Params: { provider: string }; Body: Buffer | undefined }>(
      '/webhooks/payments/:provider',
      { bodyLimit: maxBodyBytes },
      async (request, reply) => {
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const variables = {
          provider: request.params.provider,
          body: body.toString('base64'),
          headers: signaturesOf(request),
        };
        const answer = await orders.ask<Received>(mutation, variables).catch(asUnavailable);
        const [refusal] = answer.paymentWebhookReceive?.userErrors ?? [];
        if (refusal) return reply.code(statusOf[refusal.code] ?? 400).send(errorBody(refusal.code, refusal.message));
        return reply.send({ outcome: answer.paymentWebhookReceive?.outcome });
      },
    );
  });
}
