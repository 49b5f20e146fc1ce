import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Categories, products, their variants and prices. */
export class CreateCatalog1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(categoriesAndProducts);
    await runner.query(variantsAndPrices);
    await runner.query(priceRanges);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

const categoriesAndProducts = `
  create table category (
    id uuid primary key,
    parent_id uuid constraint category_parent references category (id),
    handle text not null constraint category_handle unique,
    title text not null constraint category_title_given check (title <> ''),
    description text not null default '',
    position integer not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint category_not_its_own_parent check (parent_id <> id)
  );
  create index category_siblings on category (parent_id, position, id);

  create table product (
    id uuid primary key,
    handle text not null constraint product_handle unique,
    title text not null constraint product_title_given check (title <> ''),
    description_html text not null default '',
    description text not null default '',
    vendor text,
    product_type text,
    tags text[] not null default '{}',
    status text not null constraint product_status_known check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
    published_at timestamptz,
    seo_title text,
    seo_description text,
    category_id uuid constraint product_in_category references category (id) on delete set null,
    options jsonb not null default '[]' constraint product_options_list check (jsonb_typeof(options) = 'array'),
    media jsonb not null default '[]' constraint product_media_list check (jsonb_typeof(media) = 'array'),
    rating_count integer not null default 0,
    rating_sum integer not null default 0,
    external_reference text constraint product_external_reference unique,
    import_digest text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint product_active_since check (status <> 'ACTIVE' or published_at is not null),
    constraint product_rating_sum check (rating_count >= 0 and rating_sum between rating_count and 5 * rating_count)
  );
  create index product_category on product (category_id);
  create index product_created on product (created_at, id);
  create index product_updated on product (updated_at, id);
  create index product_rating on product ((rating_sum::double precision / greatest(rating_count, 1)), id);
  create index product_tags on product using gin (tags);
`;

/**
 * Two unique constraints are deferrable, which has them checked at the end of a statement and not row by row: one
 * statement may then swap the SKUs or the option values of two variants.
 *
 * price.product_id repeats what the variant says, so that a filter by price needs no variants. It has no foreign key of
 * its own: the variant's one is enough, and a second one would double the cost of writing prices.
 */
const variantsAndPrices = `
  create table variant (
    id uuid primary key,
    product_id uuid not null constraint variant_product references product (id) on delete cascade,
    sku text constraint variant_sku unique deferrable initially immediate,
    barcode text,
    position integer not null,
    option_values text[] not null default '{}',
    option_keys text[] not null default '{}',
    weight_value numeric(24, 9) constraint variant_weight_not_negative check (weight_value >= 0),
    weight_unit text constraint variant_weight_unit_known check (weight_unit in ('GRAMS', 'KILOGRAMS', 'OUNCES', 'POUNDS')),
    media_url text,
    requires_shipping boolean not null default true,
    taxable boolean not null default true,
    external_reference text constraint variant_external_reference unique deferrable initially immediate,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint variant_option_values unique (product_id, option_values) deferrable initially immediate,
    constraint variant_weight_whole check ((weight_value is null) = (weight_unit is null))
  );
  create index variant_product_position on variant (product_id, position, id);

  create table price (
    variant_id uuid not null constraint price_variant references variant (id) on delete cascade,
    currency_code character(3) not null,
    product_id uuid not null,
    amount bigint not null constraint price_amount_not_negative check (amount >= 0),
    compare_at bigint constraint price_compare_at_not_negative check (compare_at >= 0),
    constraint price_key primary key (variant_id, currency_code)
  );
  create index price_product_currency on price (product_id, currency_code, amount);
`;

/**
 * Lowest and highest price of each product, kept by triggers so that sorting by price reads one row a product. The
 * trigger locks the products first: its next statements then see what a concurrent writer committed meanwhile. New
 * prices can only widen a range, so that they are not looked up; changed and deleted ones are.
 *
 * The statements are written so that only an index can answer them: a session keeps the plan that it made while the
 * tables were small, and would go on reading them whole.
 */
const priceRanges = `
  create table price_range (
    product_id uuid not null constraint price_range_product references product (id) on delete cascade,
    currency_code character(3) not null,
    min_amount bigint not null,
    max_amount bigint not null,
    constraint price_range_key primary key (product_id, currency_code)
  );
  create index price_range_amount on price_range (currency_code, min_amount, product_id);

  create function refresh_price_ranges() returns trigger language plpgsql as $$
  begin
    if not exists (select from changed) then return null; end if;
    perform 1 from product where id = any (array(select distinct product_id from changed))
      order by id for no key update;
    if tg_op = 'INSERT' then
      insert into price_range as r (product_id, currency_code, min_amount, max_amount)
      select product_id, currency_code, min(amount), max(amount) from changed group by 1, 2 order by 1, 2
      on conflict (product_id, currency_code) do update
         set min_amount = least(r.min_amount, excluded.min_amount),
             max_amount = greatest(r.max_amount, excluded.max_amount)
       where excluded.min_amount < r.min_amount or excluded.max_amount > r.max_amount;
      return null;
    end if;
    if tg_op = 'DELETE' then
      delete from price_range r using (select distinct product_id, currency_code from changed) c
       where r.product_id = c.product_id and r.currency_code = c.currency_code
         and (select count(*) from price p
               where p.product_id = c.product_id and p.currency_code = c.currency_code) = 0;
    end if;
    insert into price_range as r (product_id, currency_code, min_amount, max_amount)
    select c.product_id, c.currency_code, now_is.lowest, now_is.highest
      from (select distinct product_id, currency_code from changed order by 1, 2) c
     cross join lateral (
       select min(p.amount) as lowest, max(p.amount) as highest from price p
        where p.product_id = c.product_id and p.currency_code = c.currency_code
     ) now_is
     where now_is.lowest is not null
    on conflict (product_id, currency_code) do update
       set min_amount = excluded.min_amount, max_amount = excluded.max_amount
     where (r.min_amount, r.max_amount) is distinct from (excluded.min_amount, excluded.max_amount);
    return null;
  end $$;

  create trigger price_inserted after insert on price
    referencing new table as changed for each statement execute function refresh_price_ranges();
  create trigger price_updated after update on price
    referencing new table as changed for each statement execute function refresh_price_ranges();
  create trigger price_deleted after delete on price
    referencing old table as changed for each statement execute function refresh_price_ranges();
`;
