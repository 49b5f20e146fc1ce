import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups of customers. */
export class CreateCustomerGroups1760000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table customer_group (
        id uuid primary key,
        handle text not null unique,
        title text not null,
        description text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );

      create table customer_group_member (
        group_id uuid not null references customer_group (id) on delete cascade,
        account_id uuid not null references account (id) on delete cascade,
        joined_at timestamptz not null default now(),
        primary key (group_id, account_id)
      );
      create index customer_group_member_account on customer_group_member (account_id, group_id);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
