import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units that checkouts hold for a while, and units that belong to the lines of orders. */
export class CreateStockPromises1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stock_level add column reserved integer not null default 0
        constraint stock_level_reserved_check check (reserved >= 0);

      create table stock_reservation (
        checkout_id uuid not null,
        variant_id uuid not null,
        location_id uuid not null,
        quantity integer not null constraint stock_reservation_quantity_check check (quantity > 0),
        created_at timestamptz not null default now(),
        primary key (checkout_id, variant_id, location_id),
        constraint stock_reservation_level_fkey foreign key (variant_id, location_id)
          references stock_level (variant_id, location_id)
      );

      create table stock_allocation (
        order_line_id uuid not null,
        location_id uuid not null,
        variant_id uuid not null,
        order_id uuid not null,
        quantity integer not null constraint stock_allocation_quantity_check check (quantity > 0),
        created_at timestamptz not null default now(),
        primary key (order_line_id, location_id),
        constraint stock_allocation_level_fkey foreign key (variant_id, location_id)
          references stock_level (variant_id, location_id)
      );
      create index stock_allocation_order on stock_allocation (order_id);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
