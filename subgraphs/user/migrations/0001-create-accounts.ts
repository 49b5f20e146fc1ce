import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and their addresses. */
export class CreateAccounts1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;

      create table account (
        id uuid primary key,
        email text not null unique,
        password_hash text,
        display_name text not null,
        first_name text,
        last_name text,
        phone text,
        external_reference text unique,
        import_digest text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        last_sign_in_at timestamptz,
        constraint account_email_is_normalised check (email = lower(btrim(email)))
      );
      create index account_search on account using gin (
        (email || ' ' || display_name || ' ' || coalesce(first_name, '') || ' ' || coalesce(last_name, '')) gin_trgm_ops
      );

      create table address (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        first_name text,
        last_name text,
        company text,
        line1 text not null,
        line2 text,
        city text not null,
        region text,
        postal_code text,
        country_code character(2) not null,
        phone text,
        is_default boolean not null default false,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint address_country_is_a_code check (country_code ~ '^[A-Z]{2}$')
      );
      create index address_account on address (account_id, id);
      create unique index address_one_default on address (account_id) where is_default;
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
