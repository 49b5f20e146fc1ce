import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Full-text search over products that finds words by their beginning and despite typing errors. */
export class CreateSearch1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(documents);
    await runner.query(words);
    await runner.query(queries);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/**
 * What is searched. The configuration is "simple": a shop's texts are in any language, and what a stemmer would do is
 * done by prefixes and similar words. unaccent is declared stable, because its rules can be replaced; ours never are,
 * and only an immutable function may stand in an index.
 */
const documents = `
  create extension if not exists unaccent;
  create extension if not exists pg_trgm;
  create extension if not exists fuzzystrmatch;

  create function search_text(value text) returns text language sql immutable strict parallel safe
    as $$ select lower(public.unaccent('public.unaccent'::regdictionary, value)) $$;

  create index product_title on product (search_text(title), id);

  alter table product add column search tsvector not null default '';
  create index product_search on product using gin (search);

  create function set_product_search() returns trigger language plpgsql as $$
  begin
    -- 100,000 characters: a tsvector holds 1 MB, and nobody searches for the end of a longer text.
    new.search :=
      setweight(to_tsvector('simple', search_text(new.title)), 'A') ||
      setweight(to_tsvector('simple', search_text(left(
        concat_ws(' ', new.vendor, new.product_type, array_to_string(new.tags, ' ')), 100000))), 'B') ||
      setweight(to_tsvector('simple', search_text(left(new.description, 100000))), 'D');
    return new;
  end $$;

  create trigger product_search before insert or update of title, vendor, product_type, tags, description on product
    for each row execute function set_product_search();
`;

/**
 * Every word of a title, vendor, type or tag: where the words that a visitor meant are looked up (PostgreSQL manual,
 * F.35.5). A word stays when the last product with it goes: it then leads to no product.
 */
const words = `
  create table search_word (word text constraint search_word_key primary key);
  create index search_word_similar on search_word using gin (word gin_trgm_ops);

  create function learn_words(documents tsvector[]) returns void language sql as $$
    insert into search_word (word)
    select distinct found.lexeme from unnest(documents) as document, unnest(document) as found
     where found.weights && array['A', 'B']
     order by found.lexeme
    on conflict do nothing
  $$;

  create function learn_inserted_words() returns trigger language plpgsql as $$
  begin
    perform learn_words(array(select search from added));
    return null;
  end $$;

  create function learn_updated_words() returns trigger language plpgsql as $$
  begin
    perform learn_words(array(
      select a.search from added a join removed r using (id)
       where (a.title, a.vendor, a.product_type, a.tags) is distinct from (r.title, r.vendor, r.product_type, r.tags)));
    return null;
  end $$;

  create trigger product_words_inserted after insert on product
    referencing new table as added for each statement execute function learn_inserted_words();
  create trigger product_words_updated after update on product
    referencing new table as added old table as removed for each statement execute function learn_updated_words();
`;

/**
 * The query for what a visitor typed: every word by its beginning; a word that no product has is replaced by those
 * that it may have been meant to be. Words that English drops ("for", "the") are dropped unless there are no others.
 * Null when nothing is left to search for.
 *
 * The trigram index proposes (0.15 is low enough for two letters swapped in a word of five), the edit distance
 * decides: two edits, one in words of up to four letters. Only the nearest words count: "jaket" is one edit from
 * "jacket" and two from "basket", and who meant the first does not want to see the second.
 */
const queries = `
  create function similar_words(typed text) returns setof text language sql stable
    set pg_trgm.similarity_threshold = 0.15 as $$
    select near.word from (
      select w.word, levenshtein_less_equal(w.word, typed, 2) as distance, similarity(w.word, typed) as likeness,
             min(levenshtein_less_equal(w.word, typed, 2)) over () as nearest
        from search_word w
       where w.word % typed and length(w.word) <= 64
    ) near
    where near.distance = near.nearest and near.distance <= case when length(typed) <= 4 then 1 else 2 end
    order by near.likeness desc, near.word
    limit 5
  $$;

  create function search_query(typed text) returns tsquery language sql stable as $$
    with typed_word as (
      select lexeme as word, coalesce(ts_lexize('english_stem', lexeme) = '{}', false) as is_filler
        from unnest(to_tsvector('simple', search_text(left(typed, 200))))
    ), wanted as (
      select word, (quote_literal(word) || ':*')::tsquery as beginning from typed_word
       where not is_filler or (select bool_and(is_filler) from typed_word)
    ), meant as (
      select word, beginning::text as term from wanted
      union all
      select wanted.word, quote_literal(near)
        from wanted cross join lateral similar_words(wanted.word) as near
       where length(wanted.word) between 3 and 64
         and not exists (select from product p where p.search @@ wanted.beginning)
    )
    select string_agg(terms, ' & ')::tsquery
      from (select '(' || string_agg(term, ' | ') || ')' as terms from meant group by word) as each_word
  $$;
`;
