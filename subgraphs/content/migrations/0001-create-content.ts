import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Assets, authors, article categories, and entries: articles and pages with their states.
 *
 * An entry has one state row a locale and state. A draft always exists; the published one is a copy of it, made when
 * somebody publishes. More locales, and versions beside the two states, are more rows and no other tables.
 *
 * The indexes on arrays take few keys a row, so they take them at once (`fastupdate = off`): a list of waiting keys would
 * be read whole by every search, 3 ms a product after an import.
 */
export class CreateContent1760000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table asset (
        id uuid primary key,
        url text not null,
        file_name text not null,
        mime_type text,
        byte_size bigint,
        width integer,
        height integer,
        alt text,
        title text,
        caption text,
        external_reference text constraint asset_external_reference unique,
        import_digest text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint asset_sizes check (byte_size >= 0 and width > 0 and height > 0)
      );
      create table author (
        id uuid primary key,
        handle text collate "C" not null constraint author_handle unique,
        name text not null,
        bio text,
        avatar_id uuid constraint author_avatar references asset (id) on delete set null,
        user_id uuid,
        external_reference text constraint author_external_reference unique,
        import_digest text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now()
      );
      create index author_name on author (name, id);
      create index author_avatar_id on author (avatar_id);

      create table article_category (
        id uuid primary key,
        handle text collate "C" not null constraint article_category_handle unique,
        title text not null,
        description text,
        parent_id uuid constraint article_category_parent references article_category (id) on delete restrict,
        external_reference text constraint article_category_external_reference unique,
        import_digest text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint article_category_not_own_parent check (parent_id <> id)
      );
      create index article_category_title on article_category (title, id);
      create index article_category_parent_id on article_category (parent_id);
    `);
    await runner.query(`
      create table entry (
        id uuid primary key,
        kind text not null,
        handle text collate "C" not null,
        locale text not null,
        parent_id uuid,
        position integer not null default 0,
        external_reference text,
        import_digest text,
        created_at timestamptz not null default now(),
        constraint entry_handle unique (kind, handle),
        constraint entry_external_reference unique (kind, external_reference),
        constraint entry_parent foreign key (parent_id) references entry (id) on delete restrict,
        constraint entry_kind check (kind in ('article', 'page')),
        constraint entry_pages_have_parents check (parent_id is null or kind = 'page'),
        constraint entry_not_own_parent check (parent_id <> id)
      );
      create index entry_parent_position on entry (parent_id, position, id);

      create table entry_state (
        entry_id uuid not null constraint entry_state_entry references entry (id) on delete cascade,
        locale text not null,
        state text not null,
        kind text not null,
        revision integer not null default 1,
        title text not null,
        excerpt text,
        body jsonb not null default '[]',
        body_text text not null default '',
        seo_title text,
        seo_description text,
        tags text[] not null default '{}',
        author_id uuid constraint entry_state_author references author (id) on delete set null,
        cover_id uuid constraint entry_state_cover references asset (id) on delete set null,
        product_ids uuid[] not null default '{}',
        linked_product_ids uuid[] not null default '{}',
        published_at timestamptz,
        updated_at timestamptz not null default now(),
        primary key (entry_id, locale, state),
        constraint entry_state_kind check (kind in ('article', 'page')),
        constraint entry_state_state check (state in ('draft', 'published')),
        constraint entry_state_dated check (state <> 'published' or published_at is not null)
      );
      create index entry_state_published_at on entry_state (kind, state, published_at, entry_id);
      create index entry_state_title on entry_state (kind, state, title, entry_id);
      create index entry_state_author_id on entry_state (author_id, state, published_at, entry_id);
      create index entry_state_cover_id on entry_state (cover_id);
      create index entry_state_tags on entry_state using gin (tags) with (fastupdate = off);
      create index entry_state_products on entry_state using gin (linked_product_ids) with (fastupdate = off);

      create table entry_category (
        entry_id uuid not null,
        locale text not null,
        state text not null,
        category_id uuid not null constraint entry_category_category
          references article_category (id) on delete cascade,
        position integer not null,
        primary key (entry_id, locale, state, category_id),
        constraint entry_category_state foreign key (entry_id, locale, state)
          references entry_state (entry_id, locale, state) on delete cascade
      );
      create index entry_category_category_id on entry_category (category_id, state, entry_id);
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
