import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Counts of attempts that are limited. */
export class CreateAttempts1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attempt_limit (
        key bytea primary key,
        attempts integer not null,
        ceiling integer not null,
        window_ends_at timestamptz not null
      );
      create index attempt_limit_window on attempt_limit (window_ends_at);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
