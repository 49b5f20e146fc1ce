import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Promotions, what they are worth in each currency, and every use of one. */
export class CreatePromotions1760000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table promotion (
        id uuid primary key,
        handle text not null,
        title text not null,
        code text,
        code_key text,
        kind text not null,
        ppm integer constraint promotion_ppm_check check (ppm between 1 and 1000000),
        buy_quantity integer constraint promotion_buy_check check (buy_quantity between 1 and 10000),
        get_quantity integer constraint promotion_get_check check (get_quantity between 1 and 10000),
        priority integer not null default 0,
        combines boolean not null default false,
        active boolean not null default true,
        starts_at timestamptz,
        ends_at timestamptz,
        product_ids uuid[] not null default '{}',
        collection_ids uuid[] not null default '{}',
        customer_group_ids uuid[] not null default '{}',
        usage_limit integer,
        customer_usage_limit integer constraint promotion_customer_limit_check check (customer_usage_limit >= 1),
        used integer not null default 0,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        deleted_at timestamptz,
        constraint promotion_code_check check ((code is null) = (code_key is null)),
        constraint promotion_kind_check check (kind in ('PERCENTAGE', 'AMOUNT', 'BUY_X_GET_Y', 'FREE_DELIVERY')),
        constraint promotion_effect_check check (
          (ppm is not null) = (kind in ('PERCENTAGE', 'BUY_X_GET_Y'))
          and (buy_quantity is not null) = (kind = 'BUY_X_GET_Y')
          and (get_quantity is not null) = (kind = 'BUY_X_GET_Y')
        ),
        constraint promotion_period_check check (ends_at > starts_at),
        constraint promotion_used_check check (used >= 0 and (usage_limit is null or used <= usage_limit)),
        constraint promotion_usage_limit_check check (usage_limit >= 1)
      );
      create unique index promotion_handle_key on promotion (handle) where deleted_at is null;
      create unique index promotion_code_key on promotion (code_key) where deleted_at is null;
      create index promotion_automatic on promotion (priority, id)
        where code_key is null and active and deleted_at is null;

      create table promotion_currency (
        promotion_id uuid not null constraint promotion_currency_promotion_fkey references promotion (id),
        currency_code character(3) not null,
        amount bigint constraint promotion_currency_amount_check check (amount > 0),
        minimum_subtotal bigint constraint promotion_currency_minimum_check check (minimum_subtotal > 0),
        primary key (promotion_id, currency_code),
        constraint promotion_currency_value_check check (amount is not null or minimum_subtotal is not null)
      );

      create table promotion_usage (
        checkout_id uuid not null,
        promotion_id uuid not null constraint promotion_usage_promotion_fkey references promotion (id),
        cart_id uuid,
        customer_key text not null,
        order_id uuid,
        created_at timestamptz not null default now(),
        primary key (checkout_id, promotion_id)
      );
      create index promotion_usage_customer on promotion_usage (promotion_id, customer_key);
      create index promotion_usage_cart on promotion_usage (cart_id) where order_id is null;
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
