import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A request whose cart is being paid already gets the outcome of that checkout. Its key was forgotten: where the cart was
 * changed meanwhile and stays open, the request's repeat bought what had been put in.
 */
export class KeepJoinedRequests1760000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table checkout add column joined_requests jsonb not null default '{}'");
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
