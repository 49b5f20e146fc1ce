import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, who holds them, and API keys. */
export class CreateAccess1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table role (
        id uuid primary key,
        handle text not null unique,
        title text not null,
        scopes text[] not null,
        built_in boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );

      create table account_role (
        account_id uuid not null references account (id) on delete cascade,
        role_id uuid not null references role (id) on delete cascade,
        granted_at timestamptz not null default now(),
        primary key (account_id, role_id)
      );
      create index account_role_role on account_role (role_id);

      create table api_key (
        id uuid primary key,
        name text not null,
        prefix text not null,
        secret_hash bytea not null unique,
        scopes text[] not null,
        created_by text not null,
        created_at timestamptz not null default now(),
        last_used_at timestamptz,
        revoked_at timestamptz,
        constraint api_key_hash_is_sha256 check (octet_length(secret_hash) = 32)
      );
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
