import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who buys, where it goes and by which code; what became of the cart; and of each line what an order must copy, so that
 * a cart is read and added up without the product subgraph.
 *
 * Codes are a column: they are few, always read with their cart, and change under its row's lock.
 */
export class GrowCarts1760000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cart
        add column email text,
        add column shipping_address jsonb,
        add column billing_address jsonb,
        add column delivery_option_id text,
        add column codes text[] not null default '{}',
        add column version integer not null default 1,
        add column completed_at timestamptz,
        add column order_id uuid,
        add column merged_into uuid,
        add constraint cart_completed_check check ((completed_at is null) = (order_id is null)),
        drop constraint cart_user_key;
      create unique index cart_open_user_key on cart (user_id) where completed_at is null;

      alter table cart_line
        add column facts jsonb,
        add column price_version text,
        add column previous_price bigint constraint cart_line_previous_price_check check (previous_price >= 0);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
