import { connectDatabase } from '../../platform/database/data-source';
import type { Database } from '../../platform/database/database';
import { newUuid } from '../../platform/ids/typed-id';
import { createLogger } from '../../platform/log/logger';
import { createPayments } from '../../subgraphs/order/payment/create-payments';
import type { PaymentProvider } from '../../subgraphs/order/payment/payment-provider';
import type { Payments, Settlement } from '../../subgraphs/order/payment/payments';
import { createTestProvider } from '../../subgraphs/order/payment/test-provider/create-test-provider';
import {
  deliverTestWebhook,
  deliverTestWebhooks,
} from '../../subgraphs/order/payment/test-provider/deliver-test-webhooks';
import { orderSubgraph } from '../../subgraphs/order/start';
import { createTestDatabase } from './test-server';

/** Key of the test provider's webhooks. */
export const testKey = new Uint8Array(32).fill(7);

/** Looks of the worker until everything has ended: what ends at all needs three. */
const maxRounds = 20;

/** Payments on a database of their own, with what they told. */
export interface PaymentsUnderTest {
  payments: Payments;
  database: Database;
  /** Settlements in the order in which they were committed or tried. */
  settled: Settlement[];
  /** Log lines, as they are written. */
  logged: string[];
  /** A recorded payment and its authorization, of 1,000 minor units in EUR. */
  start(method: string, provider?: string): Promise<{ paymentId: string; operationId: string }>;
  /** A captured payment. */
  captured(method?: string): Promise<string>;
  /** A row of `payment`. */
  payment(paymentId: string): Promise<Record<string, unknown>>;
  /** Lets leases, pauses and delays pass, and does what is due then, until nothing is. */
  letTimePass(): Promise<void>;
  close(): Promise<void>;
}

/** Starts payments with the test provider, and others if they are given. */
export async function startPayments(others: readonly PaymentProvider[] = []): Promise<PaymentsUnderTest> {
  const clone = await createTestDatabase('order');
  const logged: string[] = [];
  const log = createLogger({ level: 'trace', name: 'order', destination: { write: (line) => void logged.push(line) } });
  const { entities, migrations } = orderSubgraph;
  const connection = await connectDatabase({
    subgraph: 'order',
    url: clone.url,
    poolSize: 8,
    entities,
    migrations,
    log: createLogger({ level: 'fatal', name: 'order' }),
  });
  const { database } = connection;
  const settled: Settlement[] = [];
  const provider = createTestProvider({
    database,
    webhookKey: testKey,
    deliver: (body) => deliverTestWebhook(payments, testKey, body),
  });
  const payments: Payments = createPayments({
    database,
    log,
    providers: [provider, ...others],
    crashPoint: () => undefined,
    lockOrder: async () => undefined,
    onSettled: async (_transaction, settlement) => void settled.push(settlement),
  });
  const deliveries = deliverTestWebhooks(database, payments, testKey);

  const start = (method: string, name = 'test') =>
    database.transaction((transaction) =>
      payments.startPayment(transaction, {
        checkoutId: newUuid(),
        provider: name,
        method,
        amount: 1_000n,
        currencyCode: 'EUR',
        email: 'buyer@example.com',
      }),
    );
  return {
    payments,
    database,
    settled,
    logged,
    start,
    async captured(method = 'test_ok') {
      const { paymentId, operationId } = await start(method);
      await payments.run(operationId);
      const capture = await database.transaction((transaction) => payments.startCapture(transaction, paymentId));
      await payments.run(capture);
      return paymentId;
    },
    async payment(paymentId) {
      const [row] = await database.query<Record<string, unknown>>('select * from payment where id = $1', [paymentId]);
      return row as Record<string, unknown>;
    },
    async letTimePass() {
      const { signal } = new AbortController();
      for (let done = 1, round = 0; done > 0; round += 1) {
        if (round === maxRounds) throw new Error('An operation did not end.');
        await database.query(
          'update payment_operation set next_attempt_at = now(), leased_until = null where next_attempt_at is not null',
        );
        await database.query('update test_provider_charge set settles_at = now() where settles_at is not null');
        await database.query('update test_provider_refund set settles_at = now() where settles_at is not null');
        await database.query(
          "update test_provider_webhook set due_at = due_at - interval '1 hour' where delivered_at is null",
        );
        done = (await deliveries.run(signal)) + (await payments.runDue(signal));
      }
    },
    async close() {
      await connection.close();
      await clone.drop();
    },
  };
}
