import { encodeId } from '../ids/typed-id';
import type { Database } from './database';

/** A kind of entity: its type in the graph, and the prefix of its ids. */
export interface EntityName {
  type: string;
  prefix: string;
}

/** Something that is true of a database at every commit, as the statement that finds where it is not. */
export interface Invariant {
  /** What has to be true, in kebab-case; it names the violations. */
  name: string;
  entity: EntityName;
  /** Of `of_id`, where a violation is one of an entity within another. */
  within?: EntityName;
  /**
   * A `select` without parameters and without an order, one row a violation: `id uuid`, `of_id uuid` if there is a
   * `within`, and in words what there is (`found text`) and what there should be (`expected text`).
   */
  sql: string;
}

/** What a subgraph promises of its own tables. */
export interface Invariants {
  /** What is counted for the summary: a noun in the plural, and the table of which each row is one. */
  counted: Readonly<Record<string, string>>;
  list: readonly Invariant[];
}

/** A place where an invariant does not hold. */
export interface Violation {
  invariant: string;
  /** Type in the graph, such as `Order`. */
  entity: string;
  /** Id in the graph, such as `ord_01j…`; of an entity within another, both with a space between them. */
  id: string;
  found: string;
  expected: string;
}

/** What became of one invariant. */
export interface CheckedInvariant {
  name: string;
  /** How many places there are where it does not hold. */
  violated: number;
  /** The first of them by id, 100 at most. */
  violations: Violation[];
}

/** Violations of one invariant that are read: more would not help a person, and a broken table may have millions. */
const listedAtMost = 100;

interface ViolationRow {
  id: string;
  of_id: string | null;
  found: string;
  expected: string;
  violated: string;
}

async function checkInvariant(snapshot: Database, invariant: Invariant): Promise<CheckedInvariant> {
  const { name, entity, within, sql } = invariant;
  const rows = await snapshot.query<ViolationRow>(
    `select id, ${within ? 'of_id' : 'null as of_id'}, found, expected, count(*) over () as violated
     from (${sql}) as violation order by id, 2 limit ${listedAtMost}`,
  );
  const violations = rows.map(({ id, of_id, found, expected }) => ({
    invariant: name,
    entity: entity.type,
    id: [encodeId(entity.prefix, id), ...(within && of_id ? [encodeId(within.prefix, of_id)] : [])].join(' '),
    found,
    expected,
  }));
  return { name, violated: Number(rows[0]?.violated ?? 0), violations };
}

/** What was looked at, and what of it does not hold. */
export interface InvariantReport {
  /** Rows of each table that is counted. */
  counts: Record<string, number>;
  checked: CheckedInvariant[];
}

/**
 * Checks invariants in one snapshot of the database, which others may go on writing to meanwhile: half of a commit is
 * never seen. Writes nothing, and could not: the transaction is read-only.
 */
export function checkInvariants(database: Database, { counted, list }: Invariants): Promise<InvariantReport> {
  return database.transaction(async (snapshot) => {
    await snapshot.query('set transaction read only');
    const counts: Record<string, number> = {};
    for (const [noun, table] of Object.entries(counted)) {
      const [row] = await snapshot.query<{ rows: string }>(`select count(*) as rows from ${table}`);
      counts[noun] = Number(row?.rows);
    }
    const checked: CheckedInvariant[] = [];
    for (const invariant of list) checked.push(await checkInvariant(snapshot, invariant));
    return { counts, checked };
  }, 'REPEATABLE READ');
}
