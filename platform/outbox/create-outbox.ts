import type { QueryRunner } from 'typeorm';

/**
 * Creates the table `outbox` in the database of the running migration: one row is one event, appended in the
 * transaction that caused it and never updated.
 *
 * `position` is given when a row is written, not when it is committed: a transaction that began first may commit last,
 * and a reader that only remembers the highest position would step over it. `transaction_id` is for that reader: rows
 * of transactions below `pg_snapshot_xmin(pg_current_snapshot())` are final (PostgreSQL manual, 9.28.8), so that it may
 * advance by (transaction_id, position) up to there and miss none. The index stands in this order.
 *
 * Applied migrations call it: it never changes. What the table needs later is a migration of its own.
 */
export async function createOutbox(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table outbox (
      position bigint generated always as identity primary key,
      transaction_id bigint not null,
      id uuid not null,
      type text not null,
      entity_type text not null,
      entity_id uuid not null,
      occurred_at timestamptz not null default now(),
      tags text[] not null,
      payload jsonb not null
    );
    create index outbox_commit_order on outbox (transaction_id, position);
  `);
}
