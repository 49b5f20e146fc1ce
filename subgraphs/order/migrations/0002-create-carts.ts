import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Carts of guests and users, and their lines with the price that the buyer was shown. */
export class CreateCarts1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cart (
        id uuid primary key,
        user_id uuid constraint cart_user_key unique,
        token_hash bytea,
        currency_code character(3) not null,
        note text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        expires_at timestamptz not null,
        constraint cart_owner_check check ((user_id is null) <> (token_hash is null))
      );
      create index cart_expiry on cart (expires_at);

      create table cart_line (
        id uuid primary key,
        cart_id uuid not null constraint cart_line_cart_fkey references cart (id) on delete cascade,
        variant_id uuid not null,
        quantity integer not null constraint cart_line_quantity_check check (quantity between 1 and 10000),
        unit_price bigint not null constraint cart_line_price_check check (unit_price >= 0),
        created_at timestamptz not null default now(),
        constraint cart_line_variant_key unique (cart_id, variant_id)
      );
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
