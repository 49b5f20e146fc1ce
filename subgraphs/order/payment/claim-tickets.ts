import type { ClaimedOperation } from './claimed-operation';
import { leaseSeconds } from './operation-pace';

/**
 * Operations that this process has recorded with a lease of its own and not yet run. The record already says who asks,
 * so that running one costs no statement to claim it. Only the process that holds the ticket saves it: another one
 * finds the lease in the record.
 */
export interface ClaimTickets {
  keep(operation: ClaimedOperation): void;
  /** The ticket, once; `undefined` when there is none, or its lease is about to end. */
  take(operationId: string): ClaimedOperation | undefined;
}

/** Tickets kept: of transactions that were rolled back nobody asks, and theirs must not stay for ever. */
const maxTickets = 1_000;

/** Milliseconds. A call that begins later could outlive the lease. */
const goodForMs = (leaseSeconds * 1_000) / 3;

/** Tickets of one process. */
export function createClaimTickets(now: () => number = () => performance.now()): ClaimTickets {
  const tickets = new Map<string, { operation: ClaimedOperation; until: number }>();
  return {
    keep(operation) {
      tickets.set(operation.request.operationId, { operation, until: now() + goodForMs });
      if (tickets.size > maxTickets) tickets.delete(tickets.keys().next().value as string);
    },
    take(operationId) {
      const ticket = tickets.get(operationId);
      tickets.delete(operationId);
      return ticket && ticket.until > now() ? ticket.operation : undefined;
    },
  };
}
