import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Locations, what stands on their shelves, and the ledger of every change to it. */
export class CreateStock1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table location (
        id uuid primary key,
        handle text not null constraint location_handle_key unique,
        name text not null,
        priority integer not null default 0,
        active boolean not null default true,
        external_reference text constraint location_external_reference_key unique,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index location_priority on location (priority, id);

      create table stock_setting (
        variant_id uuid primary key,
        tracked boolean not null default true,
        backorder boolean not null default false,
        updated_at timestamptz not null default now()
      );

      create table stock_level (
        variant_id uuid not null,
        location_id uuid not null constraint stock_level_location_fkey references location (id),
        on_hand integer not null,
        allocated integer not null default 0 constraint stock_level_allocated_check check (allocated >= 0),
        updated_at timestamptz not null default now(),
        primary key (variant_id, location_id)
      );
      create index stock_level_location on stock_level (location_id);

      create table stock_movement (
        id uuid primary key,
        variant_id uuid not null,
        location_id uuid not null,
        delta integer not null constraint stock_movement_delta_check check (delta <> 0),
        on_hand integer not null,
        reason text not null,
        note text,
        actor text not null,
        created_at timestamptz not null default now(),
        constraint stock_movement_level_fkey foreign key (variant_id, location_id)
          references stock_level (variant_id, location_id)
      );
      create index stock_movement_variant on stock_movement (variant_id, id);

      create table idempotency_key (
        actor text not null,
        key text not null,
        digest text not null,
        answer jsonb,
        created_at timestamptz not null default now(),
        primary key (actor, key)
      );
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
