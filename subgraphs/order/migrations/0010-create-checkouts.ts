import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to buy what is in a cart: one row each, and the row decides every race. */
export class CreateCheckouts1760000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table checkout (
        id uuid primary key,
        cart_id uuid not null,
        cart_version integer not null,
        user_id uuid,
        token_hash bytea,
        state text not null constraint checkout_state_check check (
          state in ('RESERVED', 'AUTHORIZING', 'PLACED', 'UNDOING', 'FAILED', 'CANCELLED', 'EXPIRED', 'SUPERSEDED')
        ),
        currency_code character(3) not null,
        total bigint not null constraint checkout_total_check check (total >= 0),
        snapshot jsonb not null,
        order_id uuid not null constraint checkout_order_key unique,
        payment_id uuid,
        operation_id uuid,
        idempotency_key text,
        request_digest text,
        failure_code text,
        failure_message text,
        waits_for_buyer boolean not null default false,
        redirect_url text,
        expires_at timestamptz,
        lease_id uuid,
        leased_until timestamptz,
        next_step_at timestamptz,
        woken boolean not null default false,
        attempts integer not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint checkout_expiry_check check ((state = 'RESERVED') = (expires_at is not null))
      );
      create unique index checkout_active on checkout (cart_id) where state in ('RESERVED', 'AUTHORIZING');
      create unique index checkout_request on checkout (cart_id, idempotency_key) where idempotency_key is not null;
      create index checkout_cart on checkout (cart_id, id);
      create index checkout_expiry on checkout (expires_at) where expires_at is not null;
      create index checkout_due on checkout (next_step_at) where next_step_at is not null;
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
