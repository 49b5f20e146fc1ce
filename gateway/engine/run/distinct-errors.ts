import type { EngineError } from '../engine-error';

/**
 * Errors without those that say the same of the same field: a field that two fetches of a plan ask for fails twice, and
 * is to have one error (GraphQL specification, 6.4.4). Errors without a path stay.
 */
export function distinctErrors(errors: readonly EngineError[]): EngineError[] {
  if (errors.length < 2) return [...errors];
  const said = new Set<string>();
  return errors.filter(({ path, message }) => {
    if (!path) return true;
    const text = `${path.join('\n')}\n\n${message}`;
    if (said.has(text)) return false;
    said.add(text);
    return true;
  });
}
