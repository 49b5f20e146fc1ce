import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Menus: each a tree of items that point at an address, an entry, a category, a product or a collection. */
export class CreateMenus1760000000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table menu (
        id uuid primary key,
        handle text collate "C" not null constraint menu_handle unique,
        title text not null,
        external_reference text constraint menu_external_reference unique,
        import_digest text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index menu_title on menu (title, id);

      create table menu_item (
        id uuid primary key,
        menu_id uuid not null constraint menu_item_menu references menu (id) on delete cascade,
        parent_id uuid constraint menu_item_parent references menu_item (id) on delete cascade,
        position integer not null,
        title text not null,
        url text,
        entry_id uuid constraint menu_item_entry references entry (id) on delete set null,
        category_id uuid constraint menu_item_category references article_category (id) on delete set null,
        product_id uuid,
        collection_id uuid,
        open_in_new_tab boolean not null default false,
        constraint menu_item_one_target check (num_nonnulls(entry_id, category_id, product_id, collection_id) <= 1)
      );
      create index menu_item_menu_position on menu_item (menu_id, position);
      create index menu_item_parent_id on menu_item (parent_id);
      create index menu_item_entry_id on menu_item (entry_id);
      create index menu_item_category_id on menu_item (category_id);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
