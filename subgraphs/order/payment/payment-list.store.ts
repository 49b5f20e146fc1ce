import type { Database } from '../../../platform/database/database';
import type { OutcomeRow } from './claim-operation.store';
import type { OperationKind } from './payment-provider';
import type { PaymentSumsRow } from './read-payment.store';

/** A payment as it is stored. */
export interface PaymentRow extends PaymentSumsRow {
  id: string;
  checkout_id: string;
  order_id: string | null;
  provider: string;
  reference: string | null;
  redirect_url: string | null;
  created_at: Date;
}

const columns = `id, checkout_id, order_id, provider, currency_code, amount, authorized, captured, refunding, refunded,
  status, reference, redirect_url, created_at`;

/** Payments by id, in no order. */
export function findPayments(database: Database, ids: readonly string[]): Promise<PaymentRow[]> {
  return database.query(`select ${columns} from payment where id = any($1::uuid[])`, [ids]);
}

/** Payments of orders, the first first. */
export function findPaymentsOfOrders(database: Database, orderIds: readonly string[]): Promise<PaymentRow[]> {
  return database.query(`select ${columns} from payment where order_id = any($1::uuid[]) order by id`, [orderIds]);
}

/** The latest payment of each checkout. */
export function findPaymentsOfCheckouts(database: Database, checkoutIds: readonly string[]): Promise<PaymentRow[]> {
  return database.query(
    `select distinct on (checkout_id) ${columns} from payment where checkout_id = any($1::uuid[])
     order by checkout_id, id desc`,
    [checkoutIds],
  );
}

/** An operation as it is stored. */
export interface OperationRow {
  id: string;
  payment_id: string;
  kind: OperationKind;
  status: OutcomeRow['status'];
  amount: string;
  currency_code: string;
  reference: string | null;
  code: string | null;
  message: string | null;
  created_at: Date;
  settled_at: Date | null;
}

/** Operations of payments, the first first. */
export function findOperations(database: Database, paymentIds: readonly string[]): Promise<OperationRow[]> {
  return database.query(
    `select o.id, o.payment_id, o.kind, o.status, o.amount, p.currency_code, o.reference, o.code, o.message,
       o.created_at, o.settled_at
     from payment_operation o join payment p on p.id = o.payment_id
     where o.payment_id = any($1::uuid[]) order by o.id`,
    [paymentIds],
  );
}
