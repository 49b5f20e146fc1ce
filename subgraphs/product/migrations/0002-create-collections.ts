import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Collections, by hand and by rule, and the products in them. */
export class CreateCollections1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collection (
        id uuid primary key,
        handle text not null constraint collection_handle unique,
        title text not null constraint collection_title_given check (title <> ''),
        description_html text not null default '',
        kind text not null constraint collection_kind_known check (kind in ('MANUAL', 'RULE')),
        rules jsonb not null default '[]' constraint collection_rules_list check (jsonb_typeof(rules) = 'array'),
        match_all boolean not null default true,
        external_reference text constraint collection_external_reference unique,
        import_digest text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        constraint collection_rules_of_kind check ((kind = 'RULE') = (rules <> '[]'))
      );
      create index collection_title on collection (title, id);

      create table collection_product (
        collection_id uuid not null
          constraint collection_product_collection references collection (id) on delete cascade,
        product_id uuid not null constraint collection_product_member references product (id) on delete cascade,
        position integer not null default 0,
        constraint collection_product_key primary key (collection_id, product_id)
      );
      create index collection_product_product on collection_product (product_id, collection_id);
      create index collection_product_position on collection_product (collection_id, position, product_id);
    `);
    await runner.query(matchingRules);
  }

  /** Forward-only: a mistake is mended by the next migration, because a rollback loses what users wrote since. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}

/**
 * Whether a product meets one rule. A rule is `{field, operator, value}`, for a price with `amount` and `currency` in
 * minor units, for a category with its `category` id.
 *
 * In PL/pgSQL, which plans a statement once a session: SQL functions of this size are planned anew for each pair of a
 * product and a collection, which took most of the time of importing a large store.
 */
const matchingRules = `
  create function rule_text_matches(actual text, operator text, expected text) returns boolean
  language sql immutable parallel safe as $$
    select case operator
      when 'EQUALS' then lower(actual) = lower(expected)
      when 'NOT_EQUALS' then lower(actual) <> lower(expected)
      when 'CONTAINS' then strpos(lower(actual), lower(expected)) > 0
      when 'STARTS_WITH' then starts_with(lower(actual), lower(expected))
      when 'ENDS_WITH' then right(lower(actual), length(expected)) = lower(expected)
      else false end
  $$;

  create function category_and_ancestors(category_id uuid) returns setof uuid
  language sql stable parallel safe as $$
    with recursive ancestor (id, parent_id) as (
      select id, parent_id from category where id = category_id
      union all
      select c.id, c.parent_id from category c join ancestor a on c.id = a.parent_id
    )
    select id from ancestor
  $$;

  create function product_meets_rule(p product, rule jsonb) returns boolean language plpgsql stable parallel safe as $$
  begin
    case rule->>'field'
      when 'TITLE' then return rule_text_matches(p.title, rule->>'operator', rule->>'value');
      when 'VENDOR' then return rule_text_matches(coalesce(p.vendor, ''), rule->>'operator', rule->>'value');
      when 'PRODUCT_TYPE' then
        return rule_text_matches(coalesce(p.product_type, ''), rule->>'operator', rule->>'value');
      when 'TAG' then
        if rule->>'operator' = 'NOT_EQUALS' then
          return not exists (select from unnest(p.tags) tag where rule_text_matches(tag, 'EQUALS', rule->>'value'));
        end if;
        return exists (
          select from unnest(p.tags) tag where rule_text_matches(tag, rule->>'operator', rule->>'value'));
      when 'CATEGORY' then
        return (rule->>'operator' = 'EQUALS') =
          ((rule->>'category')::uuid in (select category_and_ancestors(p.category_id)));
      when 'PRICE' then return exists (
        select from price_range r
        where r.product_id = p.id and r.currency_code = rule->>'currency' and case rule->>'operator'
          when 'GREATER_THAN' then r.max_amount > (rule->>'amount')::bigint
          when 'LESS_THAN' then r.min_amount < (rule->>'amount')::bigint
          else false end);
      else return false;
    end case;
  end $$;

  create function product_meets_rules(p product, rules jsonb, match_all boolean) returns boolean
  language plpgsql stable parallel safe as $$
  declare
    rule jsonb;
  begin
    for rule in select jsonb_array_elements(rules) loop
      if coalesce(product_meets_rule(p, rule), false) <> match_all then return not match_all; end if;
    end loop;
    return match_all;
  end $$;
`;
