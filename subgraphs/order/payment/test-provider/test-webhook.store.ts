import type { Database } from '../../../../platform/database/database';

/** A delivery to be made. */
export interface TestDelivery {
  id: string;
  body: string;
  /** Milliseconds from now. */
  afterMs: number;
}

/** Writes deliveries down. */
export async function insertTestDeliveries(database: Database, deliveries: readonly TestDelivery[]): Promise<void> {
  await database.query(
    `insert into test_provider_webhook (id, body, due_at)
     select id, body, now() + make_interval(secs => "afterMs" / 1000.0)
     from jsonb_to_recordset($1::jsonb) as d (id uuid, body text, "afterMs" integer)`,
    [JSON.stringify(deliveries)],
  );
}

/** Seconds after which a delivery that nobody confirmed is made again. */
const repeatAfterSeconds = 30;

/** Takes deliveries that are due, oldest first; another process passes them by. */
export function takeDueDeliveries(database: Database, limit: number): Promise<{ id: string; body: string }[]> {
  return database.query<{ id: string; body: string }>(
    `update test_provider_webhook w set due_at = now() + make_interval(secs => $2)
     from (
       select id, due_at from test_provider_webhook where delivered_at is null and due_at <= now()
       order by due_at, id limit $1 for update skip locked
     ) d where w.id = d.id returning w.id, w.body`,
    [limit, repeatAfterSeconds],
  );
}

/** Says that a delivery arrived. */
export async function confirmDelivery(database: Database, id: string): Promise<void> {
  await database.query('update test_provider_webhook set delivered_at = now() where id = $1', [id]);
}
