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
 * - `another error below`: the errors made the same nulls, and which of several below one null is told is free (6.4.4);
 * - `unavailable told otherwise`: the data is equal and a subgraph was down, of which the oracle's stand-in for a
 *   transport tells differently: it knows neither interfaces nor conditions;
 * - `type lost`: only below objects of an interface that some subgraph knows as an interface object, Apollo has null or
 *   leaves out what we have: that subgraph answers with the interface's name, which Apollo lets replace the name of the
 *   object's type, and then finds no type to complete (6.4.3: the object's type decides);
 * - `keyless representation`: of an interface object's fetch that requires something, Apollo sends what is required of
 *   objects of other types, too, without a key; the whole fetch then fails (federation specification, `_Any`);
 * - `object left out`: conditions leave out all fields of an object, which Apollo then leaves out itself (6.3.2: the
 *   object has no fields, and is one);
 * - `error of another type`: an error at a field that was not selected of the object's type, by either of the two: an
 *   interface object's subgraph knows no types, and is asked of all objects what is selected of some (besides, the
 *   completion may be unreported);
 * - `fields reordered`: the data is equal but for the order of fields, where Apollo follows its own normal form
 *   (7.2.2: as they are collected). Ours is compared with graphql-js's in `monolith.test.ts`.
 */
export type Verdict =
  | 'equal'
  | 'type lost'
  | 'keyless representation'
  | 'object left out'
  | 'error of another type'
  | 'requirement left out'
  | 'fields reordered'
  | 'completion unreported'
  | 'another error below'
  | 'unavailable told otherwise'
  | 'error misplaced'
  | 'data differs'
  | 'errors differ';

/** What a difference may come from. */
export interface PossibleCause {
  hasInterfaceObjects: boolean;
  hasConditions: boolean;
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

/** The null of the answer at or above a path. */
function nullAt(data: unknown, path: string): string | null {
  const elements = path.split('.').map((element) => (/^\d+$/.test(element) ? Number(element) : element));
  try {
    return nullMadeBy(data, elements)?.join('.') ?? null;
  } catch {
    // A path through something that is no object.
    return null;
  }
}

const leadsToNull = (data: unknown, path: string) => nullAt(data, path) !== null;

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

/** Whether a path of `lackedByApollo` leads to an object, or a list of such, of which all fields are left out. */
function isEmptied(data: unknown, path: string): boolean {
  const value = path
    .split('.')
    .slice(1)
    .reduce<unknown>((current, key) => Reflect.get(current as object, key), data);
  return /^[[\]{},]+$/.test(JSON.stringify(value) ?? '');
}

/** Whether an answer has a field, or a null above it. */
function isInAnswer(data: unknown, path: string): boolean {
  let current = data;
  for (const key of path.split('.')) {
    if (current === null) return true;
    if (typeof current !== 'object' || current === undefined || !(key in current)) return false;
    current = Reflect.get(current, key);
  }
  return true;
}

/** The invented subgraphs say "_entities" in an error, or "undefined" in an id, where a representation has no key. */
const isKeyless = ({ data, errorPaths }: OracleData, { hasInterfaceObjects }: PossibleCause): boolean =>
  hasInterfaceObjects &&
  (errorPaths.some((path) => path.endsWith('._entities')) || JSON.stringify(data).includes('"undefined"'));

function compareErrors(ours: ReadAnswer, apollo: OracleData, cause: PossibleCause): Verdict {
  const told = ours.errors.map(({ path, code }) => ({ path: path?.join('.') ?? 'none', code }));
  const all = distinct(told.map(({ path }) => path));
  const theirs = distinct(apollo.errorPaths);
  if (isDeepStrictEqual(all, theirs)) return 'equal';
  const onlyOurs = told.filter(({ path }) => !theirs.includes(path));
  const onlyTheirs = theirs.filter((path) => !all.includes(path));
  const isCompletion = ({ path, code }: (typeof told)[number]) =>
    completionCodes.includes(code) && leadsToNull(ours.data, path);
  if (onlyTheirs.length === 0 && onlyOurs.every(isCompletion)) return 'completion unreported';
  if (isKeyless(apollo, cause)) return 'keyless representation';
  const isElsewhere = (path: string) => cause.hasInterfaceObjects && !isInAnswer(ours.data, path);
  if (onlyTheirs.every(isElsewhere) && onlyOurs.every((error) => isCompletion(error) || isElsewhere(error.path))) {
    return 'error of another type';
  }
  const places = [ours.errors.map(({ path }) => path?.join('.') ?? 'none'), apollo.errorPaths].map((paths) =>
    distinct(paths.map((path) => nullAt(ours.data, path) ?? `no null at ${path}`)),
  );
  if (isDeepStrictEqual(places[0], places[1])) return 'another error below';
  const wasDown = told.some(({ code }) => code === 'SUBGRAPH_UNAVAILABLE');
  if (wasDown && isDeepStrictEqual(ours.data, apollo.data)) return 'unavailable told otherwise';
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
    if (lacked === null) return isKeyless(apollo, cause) ? 'keyless representation' : 'data differs';
    if (cause.hasConditions && lacked.every((path) => isEmptied(ours.data, path))) return 'object left out';
    if (cause.hasConditionalRequirements) return 'requirement left out';
    return cause.hasInterfaceObjects ? 'type lost' : 'data differs';
  }
  const errors = compareErrors(ours, apollo, cause);
  if (errors !== 'equal') return errors;
  return ours.text === JSON.stringify(apollo.data) ? 'equal' : 'fields reordered';
}
