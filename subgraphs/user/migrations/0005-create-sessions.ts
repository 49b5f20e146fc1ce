import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions of signed-in users. */
export class CreateSessions1760000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        series_hash bytea not null unique,
        token_hash bytea not null,
        user_agent text,
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text,
        constraint session_end_has_a_reason check ((ended_at is null) = (end_reason is null)),
        constraint session_hashes_are_sha256 check (octet_length(series_hash) = 32 and octet_length(token_hash) = 32)
      );
      create index session_account on session (account_id, id);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
