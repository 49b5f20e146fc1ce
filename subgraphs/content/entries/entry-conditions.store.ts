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

const inCategory = (category: string) => `exists (
  select from entry_category link
  where link.entry_id = s.entry_id and link.locale = s.locale and link.state = s.state and link.category_id in (
    with recursive below as (
      select ${category} as id
      union
      select c.id from article_category c join below on c.parent_id = below.id
    )
    select id from below
  )
)`;

/** Condition that an entry hangs on the thing whose key stands in the SQL expression `id`. */
export function scopeCondition(scope: ListScope, id: string): string {
  switch (scope) {
    case 'author':
      return `s.author_id = ${id}`;
    case 'category':
      return inCategory(id);
    case 'product':
      return `s.linked_product_ids @> array[${id}]`;
    case 'parent':
      return `e.parent_id = ${id}`;
  }
}

/** Quotes each word as PostgreSQL's text search wants it (manual, 8.11.2), so that no sign in it is an operator. */
const searchCondition = (words: string) => `content_search(s.title, s.excerpt, s.body_text) @@ (
  select coalesce(string_agg('''' || replace(replace(word, '\\', '\\\\'), '''', '''''') || ''':*', ' & '), '')::tsquery
  from unnest(tsvector_to_array(content_words(${words}))) as word
)`;

/** The conditions of a filter. */
export function filterConditions(filter: EntryFilter, parameters: SqlParameters): string[] {
  const { ids, category, author, product, tags, search, parent, rootsOnly } = filter;
  const conditions: string[] = [];
  if (ids) conditions.push(`s.entry_id = any(${parameters.add(ids, 'uuid[]')})`);
  if (category) conditions.push(scopeCondition('category', parameters.add(category, 'uuid')));
  if (author) conditions.push(scopeCondition('author', parameters.add(author, 'uuid')));
  if (product) conditions.push(scopeCondition('product', parameters.add(product, 'uuid')));
  if (tags) conditions.push(`s.tags && ${parameters.add(tags, 'text[]')}`);
  if (search) conditions.push(searchCondition(parameters.add(search, 'text')));
  if (parent) conditions.push(scopeCondition('parent', parameters.add(parent, 'uuid')));
  if (rootsOnly) conditions.push('e.parent_id is null');
  return conditions;
}
