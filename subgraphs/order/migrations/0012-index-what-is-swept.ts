import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes the sweeps of old checkouts and idempotency keys cheap. */
export class IndexWhatIsSwept1760000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index checkout_ended on checkout (updated_at)
        where payment_id is null and state in ('FAILED', 'CANCELLED', 'EXPIRED', 'SUPERSEDED');
      create index idempotency_key_created on idempotency_key (created_at);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
