import type { ExecutionResult } from 'graphql';
import type { ReadAnswer } from './invented-graph';

type Path = readonly (string | number)[];

/** Where the null is that an error at a path made: the field itself, or what is above it and could be null (6.4.4). */
export function nullMadeBy(data: unknown, path: Path): Path | null {
  let current = data;
  for (const [index, element] of path.entries()) {
    if (current === null) return path.slice(0, index);
    if (typeof current !== 'object') return null;
    current = (current as Record<string | number, unknown>)[element];
  }
  return current === null ? path : null;
}

interface Nulls {
  /** Errors whose own field is null. */
  own: string[];
  /** Fields that are null because of something below them: which of several errors is told is free. */
  above: string[];
  /** Errors whose field is not null at all, which the specification does not allow. */
  misplaced: string[];
}

function nullsOf(data: unknown, paths: readonly (Path | undefined)[]): Nulls {
  const nulls = { own: new Set<string>(), above: new Set<string>(), misplaced: new Set<string>() };
  for (const path of paths) {
    const place = path ? nullMadeBy(data, path) : null;
    if (!place) nulls.misplaced.add(path?.join('.') ?? 'none');
    else (place.length === path?.length ? nulls.own : nulls.above).add(place.join('.'));
  }
  return { own: [...nulls.own].sort(), above: [...nulls.above].sort(), misplaced: [...nulls.misplaced] };
}

/**
 * How an answer differs from graphql-js's on one schema: empty where the data is the same text, each field that failed
 * has its error, and each null that an error made further up has one below it.
 *
 * @param options.hasInterfaceObjects errors at fields that the client did not select for an object's type are let pass:
 *   an interface object's subgraph knows no types, and is asked of all objects what the client wants of some
 */
export function differencesFromMonolith(
  ours: ReadAnswer,
  truth: ExecutionResult,
  { hasInterfaceObjects = false } = {},
): string[] {
  const differences: string[] = [];
  const expected = JSON.stringify(truth.data ?? null);
  if (ours.text !== expected) differences.push(`data: ${ours.text}\ninstead of ${expected}`);
  const own = nullsOf(
    ours.data,
    ours.errors.map(({ path }) => path),
  );
  const wanted = nullsOf(
    JSON.parse(expected),
    (truth.errors ?? []).map(({ path }) => path),
  );
  const kinds = hasInterfaceObjects ? (['own', 'above'] as const) : (['own', 'above', 'misplaced'] as const);
  for (const kind of kinds) {
    const [found, right] = [own[kind].join(' '), wanted[kind].join(' ')];
    if (found !== right) differences.push(`errors (${kind}): ${found}\ninstead of ${right}`);
  }
  const paths = ours.errors.map(({ path }) => path?.join('.'));
  const twice = paths.filter((path, index) => paths.indexOf(path) !== index);
  if (twice.length > 0) differences.push(`several errors at ${[...new Set(twice)].join(' ')}`);
  return differences;
}
