import { isDeepStrictEqual } from 'node:util';

/**
 * How two answers differ. Where Apollo's gateway is wrong the difference has a name of its own:
 *
 * - `completion unreported`: it keeps quiet of a null where none may be as soon as a subgraph reported any error
 *   (GraphQL specification, 6.4.4: a field error is added to the list of errors);
 * - `error misplaced`: it counts list positions of an entity's error among the objects that it sent, and not among all
 *   of the list, or leaves `@` in the path (7.1.2: the path leads to the field);
 * - `type lost`: an interface object's subgraph answers with the interface's name, which it lets replace the name of the
 *   object's type, and then finds no type to complete (6.4.3: the object's type decides);
 * - `fields reordered`: it orders fields of merged selections by its own normal form (7.2.2: as they are collected).
 */
export type Verdict =
  | 'equal'
  | 'type lost'
  | 'fields reordered'
  | 'completion unreported'
  | 'error misplaced'
  | 'data differs'
  | 'errors differ';

interface ComparedAnswer {
  data: unknown;
  errorPaths: readonly string[];
}

const completionMark = ' (completion)';

/** Where, not how often: a fetch that we send once Apollo may send, and see fail, twice. */
const sorted = (paths: readonly string[]) => [...new Set(paths)].sort().join('\n');

/** Which fields have errors, wherever in their lists. */
const withoutPositions = (paths: readonly string[]) =>
  sorted([...new Set(paths.map((path) => path.replace(/\.(\d+|@)(?=\.|$)/g, '')))]);

const isSameText = (ours: unknown, apollo: unknown) => JSON.stringify(ours) === JSON.stringify(apollo);

/** Whether all that differs is that Apollo has null or nothing where we have a value, or a null that one made. */
function hasOnlyMore(ours: unknown, apollo: unknown): boolean {
  if (isDeepStrictEqual(ours, apollo) || apollo === null || ours === null) return true;
  if (typeof ours !== 'object' || typeof apollo !== 'object') return false;
  if (Array.isArray(ours) && (!Array.isArray(apollo) || ours.length !== apollo.length)) return false;
  return Object.keys(apollo).every(
    (key) => key in ours && hasOnlyMore(Reflect.get(ours, key), Reflect.get(apollo, key)),
  );
}

/** Compares what a client would read. */
export function compareAnswers(ours: ComparedAnswer, apollo: ComparedAnswer, hasInterfaceObjects: boolean): Verdict {
  if (!isDeepStrictEqual(ours.data, apollo.data)) {
    return hasInterfaceObjects && hasOnlyMore(ours.data, apollo.data) ? 'type lost' : 'data differs';
  }
  const all = ours.errorPaths.map((path) => path.replace(completionMark, ''));
  if (sorted(all) === sorted(apollo.errorPaths))
    return isSameText(ours.data, apollo.data) ? 'equal' : 'fields reordered';
  const reported = ours.errorPaths.filter((path) => !path.endsWith(completionMark));
  if (sorted(reported) === sorted(apollo.errorPaths)) return 'completion unreported';
  const isMisplaced = [all, reported].some((paths) => withoutPositions(paths) === withoutPositions(apollo.errorPaths));
  return isMisplaced ? 'error misplaced' : 'errors differ';
}
