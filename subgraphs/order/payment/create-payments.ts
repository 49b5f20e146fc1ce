import type { Database } from '../../../platform/database/database';
import type { Logger } from '../../../platform/log/logger';
import { claimDueOperations } from './claim-operation.store';
import { createClaimTickets } from './claim-tickets';
import { type ClaimedOperation, toClaimed } from './claimed-operation';
import type { PaymentProvider } from './payment-provider';
import type { LockOrder, OnSettled, Payments } from './payments';
import { receiveWebhook } from './receive-webhook';
import { type RunScope, runOperation } from './run-operation';
import { startEnding, startPayment, startRefund } from './start-operation';
import { setOrder } from './start-operation.store';

/** What payments need. */
export interface PaymentsOptions {
  database: Database;
  providers: readonly PaymentProvider[];
  log: Logger;
  onSettled: OnSettled;
  lockOrder: LockOrder;
  /** Ends the process at a named step, where a test asks for it: `payment:after-record`, `…:after-call`, `…:after-settle`. */
  crashPoint(step: string): void;
}

/** Operations that one look of the worker takes: each may take as long as a provider takes. */
const dueAtOnce = 10;

/** Runs one of several: what fails with it leaves the others alone, and is tried again when its lease has ended. */
async function runOneOf(scope: RunScope, operation: ClaimedOperation): Promise<void> {
  const { operationId } = operation.request;
  try {
    await runOperation(scope, operationId, { claimed: operation });
  } catch (error) {
    scope.log.error({ err: error, operationId, kind: operation.kind }, 'a payment operation could not be recorded');
  }
}

/** Payments with the providers that are set up. */
export function createPayments({ providers, ...options }: PaymentsOptions): Payments {
  const scope: RunScope = { ...options, providers: new Map(providers.map((provider) => [provider.name, provider])) };
  const tickets = createClaimTickets();
  return {
    hasProvider: (name) => scope.providers.has(name),
    startPayment: (transaction, start) => startPayment(transaction, start, tickets),
    async startCapture(transaction, paymentId, { amount, orderId } = {}) {
      const ending = { paymentId, kind: 'CAPTURE' as const, amount: amount ?? null, orderId: orderId ?? null };
      return (await startEnding(transaction, ending, tickets)) ?? 'NOT_CAPTURABLE';
    },
    async startVoid(transaction, paymentId) {
      const ending = { paymentId, kind: 'VOID' as const, amount: null, orderId: null };
      return (await startEnding(transaction, ending, tickets)) ?? 'NOT_VOIDABLE';
    },
    startRefund: (transaction, start) => startRefund(transaction, start, tickets),
    attachOrder: setOrder,
    run: (operationId, within) => runOperation(scope, operationId, { within, claimed: tickets.take(operationId) }),
    receiveWebhook: (provider, raw, headers) => receiveWebhook(scope, { provider, raw, headers }),
    async runDue(signal) {
      const due = signal.aborted ? [] : await claimDueOperations(scope.database, dueAtOnce);
      const claimed = due.map(toClaimed);
      await Promise.all(claimed.map((operation) => runOneOf(scope, operation)));
      return due.length;
    },
  };
}
