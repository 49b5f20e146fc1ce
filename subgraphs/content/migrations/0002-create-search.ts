import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full-text search over entries, without regard to accents. The words are not stemmed, because an entry's language is
 * not known to PostgreSQL by its locale; a search for the beginning of a word finds its forms instead.
 */
export class CreateSearch1760000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists unaccent;
      create function content_words(words text) returns tsvector
        language sql immutable parallel safe strict
        return to_tsvector('pg_catalog.simple'::regconfig, public.unaccent('public.unaccent'::regdictionary, words));
      create function content_search(title text, excerpt text, body_text text) returns tsvector
        language sql immutable parallel safe
        return setweight(public.content_words(title), 'A')
          || setweight(public.content_words(coalesce(excerpt, '')), 'B')
          || setweight(public.content_words(body_text), 'D');
      create index entry_state_search on entry_state using gin (content_search(title, excerpt, body_text));
    `);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
