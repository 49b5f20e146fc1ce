import { isDeepStrictEqual } from 'node:util';
import { nullMadeBy } from './compare-with-monolith';
import type { ReadAnswer } from './invented-graph';

/**
 * How two answers differ. Where Apollo's gateway is wrong the difference has a name of its own, and is taken for it only
 * where its whole cause can be seen in the answers:
 *
 * - `completion unreported`: all of Apollo's errors are ours, and each error that only we have says that a value is
 *   missing or wrong at a null: Apollo keeps quiet of those as soon as a subgraph reported any error (GraphQL
 *   specification, 6.4.4: a field error is added to the list of errors); or that a subgraph gave no answer, which
 *   `unavailableErrors` tells Apollo of exact types only;
 * - `error misplaced`: errors at the same fields, which differ in list positions only: Apollo counts positions of an
 *   entity's error among the objects that it sent, and not among all of the list, or leaves `@` in the path (7.1.2: the
 *   path leads to the field);
 * - `requirement left out`: in an operation with `@skip` or `@include`, Apollo lacks what we have: where a condition
 *   leaves out one field with `@requires`, it takes the other fields of the same fetch for lost, too;
 * - `type lost`: only below objects of an interface that some subgraph knows as an interface object, Apollo has null or
 *   leaves out what we have: that subgraph answers with the interface's name, which Apollo lets replace the name of the
 *   object's type, and then finds no type to complete (6.4.3: the object's type decides);
 * - `fields reordered`: the data is equal but for the order of fields, where Apollo follows its own normal form
 *   (7.2.2: as they are collected). Ours is compared with graphql-js's in `monolith.test.ts`.
 */
export type Verdict =
  | 'equal'
  | 'type lost'
  | 'requirement left out'
  | 'fields reordered'
  | 'completion unreported'
  | 'error misplaced'
  | 'data differs'
  | 'errors differ';

/** What a difference may come from. */
export interface PossibleCause {
  hasInterfaceObjects: boolean;
  /** Whether the operation has conditions, and selects a field with `@requires`. */
  hasConditionalRequirements: boolean;
}

interface OracleData {
  data: unknown;
  errorPaths: readonly string[];
}

/** Codes of what the engine itself finds when it completes an answer. */
const completionCodes: readonly unknown[] = ['VALUE_MISSING', 'VALUE_INVALID', 'SUBGRAPH_UNAVAILABLE'];

/** Where, not how often: a fetch that we send once Apollo may send, and see fail, twice. */
const distinct = (paths: readonly string[]) => [...new Set(paths)].sort();

const withoutPositions = (path: string) => path.replace(/\.(\d+|@)(?=\.|$)/g, '');

/** Whether a path has a null of the answer at or above it. */
function leadsToNull(data: unknown, path: string): boolean {
  const elements = path.split('.').map((element) => (/^\d+$/.test(element) ? Number(element) : element));
  try {
    return nullMadeBy(data, elements) !== null;
  } catch {
    // A path through something that is no object.
    return false;
  }
}

/** What Apollo lacks of our data, as paths; `null` when it has something else. */
function lackedByApollo(ours: unknown, apollo: unknown, path: string): string[] | null {
  if (isDeepStrictEqual(ours, apollo)) return [];
  if (apollo === null || apollo === undefined) return [path];
  if (typeof ours !== 'object' || typeof apollo !== 'object' || ours === null) return null;
  const keys = Object.keys(ours);
  if (Array.isArray(ours) !== Array.isArray(apollo) || !Object.keys(apollo).every((key) => keys.includes(key)))
    return null;
  const lacked = keys.map((key) => lackedByApollo(Reflect.get(ours, key), Reflect.get(apollo, key), `${path}.${key}`));
  return lacked.some((found) => found === null) ? null : lacked.flatMap((found) => found ?? []);
}

function compareErrors(ours: ReadAnswer, apollo: OracleData): Verdict {
  const told = ours.errors.map(({ path, code }) => ({ path: path?.join('.') ?? 'none', code }));
  const all = distinct(told.map(({ path }) => path));
  const theirs = distinct(apollo.errorPaths);
  if (isDeepStrictEqual(all, theirs)) return 'equal';
  const onlyOurs = told.filter(({ path }) => !theirs.includes(path));
  const onlyTheirs = theirs.filter((path) => !all.includes(path));
  const isCompletion = ({ path, code }: (typeof told)[number]) =>
    completionCodes.includes(code) && leadsToNull(ours.data, path);
  if (onlyTheirs.length === 0 && onlyOurs.every(isCompletion)) return 'completion unreported';
  const fields = distinct(told.map(({ path }) => withoutPositions(path)));
  const isMisplaced = (path: string) => fields.includes(withoutPositions(path));
  const rest = onlyOurs.filter((error) => !isCompletion(error));
  const theirFields = theirs.map(withoutPositions);
  const isSame = rest.every(({ path }) => theirFields.includes(withoutPositions(path)));
  return onlyTheirs.every(isMisplaced) && isSame ? 'error misplaced' : 'errors differ';
}

/**
 * Compares what a client would read.
 *
 * @param cause what the graph and the operation have that Apollo answers wrong
 */
export function compareAnswers(ours: ReadAnswer, apollo: OracleData, cause: PossibleCause): Verdict {
  const lacked = lackedByApollo(ours.data, apollo.data, '$');
  if (lacked === null || lacked.length > 0) {
    if (lacked === null) return 'data differs';
    if (cause.hasConditionalRequirements) return 'requirement left out';
    return cause.hasInterfaceObjects ? 'type lost' : 'data differs';
  }
  const errors = compareErrors(ours, apollo);
  if (errors !== 'equal') return errors;
  return ours.text === JSON.stringify(apollo.data) ? 'equal' : 'fields reordered';
}
