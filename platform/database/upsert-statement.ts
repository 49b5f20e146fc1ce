/** What is written, and where. */
export interface UpsertOptions {
  table: string;
  /** Columns that the rows bring, with their PostgreSQL types; names are our own text, never input. */
  columns: Readonly<Record<string, string>>;
  /** Columns of the conflicting key; the row's others are replaced. */
  key: readonly string[];
  /** Further assignments when a row is replaced, such as `updated_at = now()`. */
  onReplace?: string;
}

/**
 * A statement that inserts or replaces many rows, given as one parameter made by `jsonRows`.
 * A missing member is null: rows are whole.
 */
export function upsertStatement({ table, columns, key, onReplace }: UpsertOptions): string {
  const names = Object.keys(columns);
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  const replaced = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  const assignments = onReplace === undefined ? replaced : [...replaced, onReplace];
  return `insert into ${table} (${names.join(', ')})
    select ${names.join(', ')} from jsonb_to_recordset($1::jsonb) as rows (${types.join(', ')})
    on conflict (${key.join(', ')}) do update set ${assignments.join(', ')}`;
}
