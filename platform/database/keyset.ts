import { codedError } from '../errors/coded-error';
import type { CursorValues } from '../paging/cursor';
import type { PageRequest } from '../paging/page-args';
import { isCursorValue } from './cursor-value';
import type { SqlParameters } from './sql-parameters';

/** One expression that a list is sorted by. It must never be null: a comparison with null loses the row. */
export interface SortColumn {
  /** SQL expression, our own text, such as `p.title`. */
  sql: string;
  /** PostgreSQL type of the expression, such as `text`. */
  type: string;
}

/** The parts of a statement that make it read one page by its keys. */
export interface Keyset {
  /** Select expression, the row's cursor values as `cursor_values text[]`: exact, where a JavaScript Date is not. */
  select: string;
  /** Condition of the page, `true` when it begins at the list's start. */
  where: string;
  /** Order of reading, without the words `order by`. */
  orderBy: string;
  /** Rows to read: one more than the page, to learn whether there are more. */
  limit: string;
}

/** What a page is cut from. */
export interface KeysetOptions {
  /** The last one unique, so that no two rows compare equal. All are sorted in the same direction. */
  columns: readonly SortColumn[];
  descending: boolean;
  page: PageRequest;
  parameters: SqlParameters;
}

function compare(
  columns: readonly SortColumn[],
  operator: string,
  values: CursorValues,
  parameters: SqlParameters,
): string {
  const fits = columns.length === values.length && columns.every(({ type }, at) => isCursorValue(values[at], type));
  if (!fits) throw codedError('INVALID_CURSOR', 'The cursor is not one of this list in this order.');
  const placeholders = columns.map((column, index) => parameters.add(values[index], column.type));
  return `(${columns.map((column) => column.sql).join(', ')}) ${operator} (${placeholders.join(', ')})`;
}

/**
 * Keyset pagination by row comparison (PostgreSQL manual, 9.25.5), which an index on the same columns answers; OFFSET
 * would read and drop every row before the page.
 *
 * @throws GraphQLError `INVALID_CURSOR` when a cursor's values cannot be ones of the columns
 */
export function keysetPage({ columns, descending, page, parameters }: KeysetOptions): Keyset {
  const [forward, backward] = descending ? ['<', '>'] : ['>', '<'];
  const conditions = [
    page.after && compare(columns, forward as string, page.after, parameters),
    page.before && compare(columns, backward as string, page.before, parameters),
  ].filter((condition) => condition !== null);
  const direction = descending !== page.backward ? 'desc' : 'asc';
  return {
    select: `array[${columns.map((column) => `(${column.sql})::text`).join(', ')}] as cursor_values`,
    where: conditions.length > 0 ? conditions.join(' and ') : 'true',
    orderBy: columns.map((column) => `${column.sql} ${direction}`).join(', '),
    limit: parameters.add(page.size + 1, 'integer'),
  };
}
