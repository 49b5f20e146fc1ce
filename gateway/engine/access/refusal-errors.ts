import { type EngineError, engineErrorCodes, type ResponsePath } from '../engine-error';
import type { RefusedFields } from './refused-fields';

/** Errors given at most for one refused field; in a listing of 1,000 objects it has 1,000 places. */
const maxErrorsPerField = 100;

const separator = '\n';

const withoutPositions = (path: ResponsePath = []): string =>
  path.filter((element) => typeof element === 'string').join(separator);

/** Of each refused field the first errors, and with the last of them how many were left out. */
function limitRefusals(errors: readonly EngineError[]): EngineError[] {
  const byField = Map.groupBy(errors, ({ path, extensions }) =>
    extensions.code === engineErrorCodes.unauthorized ? withoutPositions(path) : null,
  );
  const omitted = new Map(
    [...byField].map(([field, all]) => [field, field === null ? [] : all.slice(maxErrorsPerField)]),
  );
  const left = [...omitted.values()].flat();
  if (left.length === 0) return [...errors];
  const isLeftOut = new Set(left);
  const counts = [...omitted.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, message: `${first.message} ${others.length + 1} more places are null for it.` }] : [],
  );
  return [...errors.filter((error) => !isLeftOut.has(error)), ...counts];
}

/**
 * An answer's errors with one at least for each refused field that was selected: at its place in the answer, or at its
 * path in the operation when no object has a place for it, because a list is empty or something above is null.
 *
 * @param errors of the answer, those of refused fields where there is a place among them
 */
export function withRefusals(
  refused: RefusedFields,
  coerced: Readonly<Record<string, unknown>>,
  errors: readonly EngineError[],
): EngineError[] {
  const said = new Set(errors.map(({ path }) => withoutPositions(path)));
  const unplaced = refused.errors(coerced).filter(({ path }) => {
    const field = withoutPositions(path);
    if (said.has(field)) return false;
    said.add(field);
    return true;
  });
  return [...limitRefusals(errors), ...unplaced];
}
