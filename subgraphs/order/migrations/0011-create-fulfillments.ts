import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parcels of orders, the shelves that their units came from, and goods that come back. */
export class CreateFulfillments1760000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table fulfillment (
        id uuid primary key,
        order_id uuid not null,
        status text not null default 'SENT'
          constraint fulfillment_status_check check (status in ('SENT', 'DELIVERED', 'CANCELLED')),
        tracking_company text,
        tracking_number text,
        tracking_url text,
        created_at timestamptz not null default now(),
        delivered_at timestamptz,
        cancelled_at timestamptz,
        updated_at timestamptz not null default now()
      );
      create index fulfillment_order on fulfillment (order_id, id);

      create table fulfillment_line (
        fulfillment_id uuid not null constraint fulfillment_line_fulfillment_fkey references fulfillment (id),
        order_line_id uuid not null,
        quantity integer not null constraint fulfillment_line_quantity_check check (quantity > 0),
        primary key (fulfillment_id, order_line_id)
      );
      create index fulfillment_line_line on fulfillment_line (order_line_id);

      create table fulfillment_pick (
        fulfillment_id uuid not null constraint fulfillment_pick_fulfillment_fkey references fulfillment (id),
        order_line_id uuid not null,
        location_id uuid not null,
        variant_id uuid not null,
        quantity integer not null constraint fulfillment_pick_quantity_check check (quantity > 0),
        primary key (fulfillment_id, order_line_id, location_id)
      );

      create table order_return (
        id uuid primary key,
        order_id uuid not null,
        status text not null default 'EXPECTED'
          constraint order_return_status_check check (status in ('EXPECTED', 'RECEIVED', 'CANCELLED')),
        reason text,
        created_at timestamptz not null default now(),
        received_at timestamptz,
        cancelled_at timestamptz
      );
      create index order_return_order on order_return (order_id, id);

      create table order_return_line (
        return_id uuid not null constraint order_return_line_return_fkey references order_return (id),
        order_line_id uuid not null,
        quantity integer not null constraint order_return_line_quantity_check check (quantity > 0),
        received_quantity integer,
        restocked_quantity integer,
        primary key (return_id, order_line_id),
        constraint order_return_line_received_check check (received_quantity between 0 and quantity),
        constraint order_return_line_restocked_check check (restocked_quantity between 0 and received_quantity)
      );
      create index order_return_line_line on order_return_line (order_line_id);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
