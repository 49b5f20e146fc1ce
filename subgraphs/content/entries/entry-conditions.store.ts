import type { SqlParameters } from '../../../platform/database/sql-parameters';

/** Lists of entries that hang on something else. */
export type ListScope = 'author' | 'category' | 'product' | 'parent';

/** Conditions of a list; all that are given must hold. Keys are UUIDs. */
export interface EntryFilter {
  ids?: readonly string[] | null;
  /** In this category or one below it. */
  category?: string | null;
  author?: string | null;
  product?: string | null;
  /** Any of them. */
  tags?: readonly string[] | null;
  /** Words, or their beginnings, all of which occur. */
  search?: string | null;
  parent?: string | null;
  /** Only those without a parent. */
  rootsOnly?: boolean;
}

/** Where the rows `s` of a list come from, and what must hold of them. */
export interface EntrySource {
  table: string;
  conditions: string[];
}

/** Placeholders that every source needs. */
export interface SourceParameters {
  kind: string;
  state: string;
}

const inState = (alias: string, { kind, state }: SourceParameters) => [
  `${alias}.kind = ${kind}`,
  `${alias}.state = ${state}`,
];

const ofCategory = (category: string, parameters: SourceParameters) => `(
  select found.* from (
    select distinct link.entry_id, link.locale from (
      with recursive below as (
        select ${category} as id
        union
        select c.id from article_category c join below on c.parent_id = below.id
      )
      select id from below
    ) below
    cross join lateral (
      select entry_id, locale from entry_category where category_id = below.id and state = ${parameters.state} offset 0
    ) link
    offset 0
  ) link
  join entry_state found on found.entry_id = link.entry_id and found.locale = link.locale
  where ${inState('found', parameters).join(' and ')}
) s`;

const ofProduct = (product: string, parameters: SourceParameters) => `(
  select found.* from entry_state found
  where found.linked_product_ids @> array[${product}] and ${inState('found', parameters).join(' and ')}
  offset 0
) s`;

/**
 * The entries that hang on the thing whose key stands in the SQL expression `id`.
 *
 * Those of a product or category are found by their own index first (`offset 0` is a fence to PostgreSQL's planner):
 * left to choose, it reads a kind's entries from the newest on until enough of them happen to fit.
 */
export function scopedSource(scope: ListScope, id: string, parameters: SourceParameters): EntrySource {
  switch (scope) {
    case 'category':
      return { table: ofCategory(id, parameters), conditions: [] };
    case 'product':
      return { table: ofProduct(id, parameters), conditions: [] };
    case 'author':
      return { table: 'entry_state s', conditions: [...inState('s', parameters), `s.author_id = ${id}`] };
    case 'parent':
      return { table: 'entry_state s', conditions: [...inState('s', parameters), `e.parent_id = ${id}`] };
  }
}

/** The entries that a filter starts from, by the narrowest of its members. */
export function filteredSource(
  { category, product }: EntryFilter,
  values: SourceParameters,
  parameters: SqlParameters,
): EntrySource {
  if (category) return scopedSource('category', parameters.add(category, 'uuid'), values);
  if (product) return scopedSource('product', parameters.add(product, 'uuid'), values);
  return { table: 'entry_state s', conditions: inState('s', values) };
}

/** Quotes each word as PostgreSQL's text search wants it (manual, 8.11.2), so that no sign in it is an operator. */
const searchCondition = (words: string) => `content_search(s.title, s.excerpt, s.body_text) @@ (
  select coalesce(string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || ''':*', ' & '), '')::tsquery
  from unnest(tsvector_to_array(content_words(${words}))) as word
)`;

/** The conditions of a filter. */
export function filterConditions(filter: EntryFilter, parameters: SqlParameters): string[] {
  const { ids, author, product, tags, search, parent, rootsOnly } = filter;
  const conditions: string[] = [];
  if (ids) conditions.push(`s.entry_id = any(${parameters.add(ids, 'uuid[]')})`);
  if (author) conditions.push(`s.author_id = ${parameters.add(author, 'uuid')}`);
  if (product) conditions.push(`s.linked_product_ids @> array[${parameters.add(product, 'uuid')}]`);
  if (tags) conditions.push(`s.tags && ${parameters.add(tags, 'text[]')}`);
  if (search) conditions.push(searchCondition(parameters.add(search, 'text')));
  if (parent) conditions.push(`e.parent_id = ${parameters.add(parent, 'uuid')}`);
  if (rootsOnly) conditions.push('e.parent_id is null');
  return conditions;
}
