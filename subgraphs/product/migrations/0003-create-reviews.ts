import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reviews of products by users. */
export class CreateReviews1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table review (
        id uuid primary key,
        product_id uuid not null constraint review_product references product (id) on delete cascade,
        user_id uuid not null,
        rating smallint not null constraint review_rating_in_range check (rating between 1 and 5),
        title text not null default '',
        body text not null default '',
        status text not null constraint review_status_known check (status in ('PENDING', 'PUBLISHED', 'REJECTED')),
        external_reference text constraint review_external_reference unique,
        import_digest text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint review_once unique (product_id, user_id)
      );
      create index review_of_product on review (product_id, created_at, id);
      create index review_of_user on review (user_id, created_at, id);
    `);
    await runner.query(ratings);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/**
 * Each product's rating, kept by triggers as differences: PostgreSQL adds a difference to the newest version of the
 * product's row, so that two reviews at the same moment both count.
 */
const ratings = `
  create function add_review_ratings() returns trigger language plpgsql as $$
  begin
    update product p set rating_count = p.rating_count + d.reviews, rating_sum = p.rating_sum + d.ratings
      from (select product_id, count(*) as reviews, sum(rating) as ratings
              from added where status = 'PUBLISHED' group by product_id) d
     where p.id = d.product_id;
    return null;
  end $$;

  create function remove_review_ratings() returns trigger language plpgsql as $$
  begin
    update product p set rating_count = p.rating_count - d.reviews, rating_sum = p.rating_sum - d.ratings
      from (select product_id, count(*) as reviews, sum(rating) as ratings
              from removed where status = 'PUBLISHED' group by product_id) d
     where p.id = d.product_id;
    return null;
  end $$;

  create function change_review_ratings() returns trigger language plpgsql as $$
  begin
    update product p set rating_count = p.rating_count + d.reviews, rating_sum = p.rating_sum + d.ratings
      from (select product_id, sum(reviews) as reviews, sum(ratings) as ratings
              from (select product_id, 1 as reviews, rating as ratings from added where status = 'PUBLISHED'
                    union all
                    select product_id, -1, -rating from removed where status = 'PUBLISHED') change
             group by product_id having sum(reviews) <> 0 or sum(ratings) <> 0) d
     where p.id = d.product_id;
    return null;
  end $$;

  create trigger review_inserted after insert on review
    referencing new table as added for each statement execute function add_review_ratings();
  create trigger review_updated after update on review
    referencing new table as added old table as removed for each statement execute function change_review_ratings();
  create trigger review_deleted after delete on review
    referencing old table as removed for each statement execute function remove_review_ratings();
`;
