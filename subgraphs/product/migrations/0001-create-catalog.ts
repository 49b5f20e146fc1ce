import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Products and their variants. */
export class CreateCatalog1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table product (
        id uuid primary key,
        handle text not null unique,
        title text not null,
        created_at timestamptz not null default now()
      );
      create table variant (
        id uuid primary key,
        product_id uuid not null references product (id) on delete cascade,
        sku text unique,
        position integer not null
      );
      create index variant_product_position on variant (product_id, position, id);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
