import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Payments, what was asked of their providers, the webhooks that were taken in; and, apart from all of it, what the
 * built-in test provider keeps for itself.
 */
export class CreatePayments1760000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table payment (
        id uuid primary key,
        checkout_id uuid not null,
        order_id uuid,
        provider text not null,
        method text not null,
        email text,
        currency_code character(3) not null,
        amount bigint not null constraint payment_amount_check check (amount > 0),
        authorized bigint not null default 0,
        captured bigint not null default 0,
        refunding bigint not null default 0,
        refunded bigint not null default 0,
        status text not null default 'STARTED',
        reference text,
        redirect_url text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint payment_status_check
          check (status in ('STARTED', 'PENDING', 'AUTHORIZED', 'CAPTURED', 'VOIDED', 'DECLINED')),
        constraint payment_authorized_check check (authorized between 0 and amount),
        constraint payment_captured_check check (captured between 0 and authorized),
        constraint payment_refunded_check
          check (refunding >= 0 and refunded >= 0 and refunded + refunding <= captured)
      );
      create unique index payment_checkout_key on payment (checkout_id) where status not in ('VOIDED', 'DECLINED');
      create unique index payment_reference_key on payment (provider, reference);
      create index payment_order on payment (order_id);

      create table payment_operation (
        id uuid primary key,
        payment_id uuid not null constraint payment_operation_payment_fkey references payment (id),
        kind text not null,
        amount bigint not null constraint payment_operation_amount_check check (amount > 0),
        status text not null default 'STARTED',
        refund_id uuid constraint payment_operation_refund_key unique,
        reference text,
        code text,
        message text,
        attempts integer not null default 0,
        next_attempt_at timestamptz,
        leased_until timestamptz,
        created_at timestamptz not null default now(),
        settled_at timestamptz,
        constraint payment_operation_kind_check check (kind in ('AUTHORIZE', 'CAPTURE', 'VOID', 'REFUND')),
        constraint payment_operation_status_check
          check (status in ('STARTED', 'UNKNOWN', 'PENDING', 'SUCCEEDED', 'DECLINED')),
        constraint payment_operation_settled_check
          check ((settled_at is not null) = (status in ('SUCCEEDED', 'DECLINED')))
      );
      create index payment_operation_payment on payment_operation (payment_id, id);
      create unique index payment_operation_authorize_key on payment_operation (payment_id) where kind = 'AUTHORIZE';
      create unique index payment_operation_end_key on payment_operation (payment_id)
        where kind in ('CAPTURE', 'VOID') and status <> 'DECLINED';
      create unique index payment_operation_reference_key on payment_operation (payment_id, reference)
        where kind = 'REFUND';
      create index payment_operation_due on payment_operation (next_attempt_at) where next_attempt_at is not null;

      create table payment_webhook (
        provider text not null,
        event_id text not null,
        payment_id uuid not null constraint payment_webhook_payment_fkey references payment (id),
        type text not null,
        received_at timestamptz not null default now(),
        primary key (provider, event_id)
      );
      create index payment_webhook_received on payment_webhook (received_at);

      create table test_provider_charge (
        id uuid primary key,
        authorize_key uuid not null constraint test_provider_charge_key unique,
        payment_id uuid not null,
        method text not null,
        currency_code character(3) not null,
        amount bigint not null,
        status text not null,
        captured bigint not null default 0,
        refunded bigint not null default 0,
        authorize_calls integer not null default 1,
        capture_key uuid,
        capture_calls integer not null default 0,
        void_key uuid,
        void_calls integer not null default 0,
        settles_at timestamptz,
        created_at timestamptz not null default now()
      );

      create table test_provider_refund (
        idempotency_key uuid primary key,
        charge_id uuid not null,
        amount bigint not null,
        status text not null,
        calls integer not null default 1,
        settles_at timestamptz,
        created_at timestamptz not null default now()
      );

      create table test_provider_webhook (
        id uuid primary key,
        body text not null,
        due_at timestamptz not null,
        delivered_at timestamptz
      );
      create index test_provider_webhook_due on test_provider_webhook (due_at) where delivered_at is null;
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
