import { type EngineError, engineErrorCodes, type ResponsePath } from '../engine-error';

/** A value as JSON text; `undefined` when it must be null and its parent has to decide what that means. */
export type Written = string | undefined;

/**
 * What one writing of an answer carries. Writing first counts what is wrong and tracks no path, which nearly every
 * answer never needs; only when something is wrong, it is written again with paths.
 */
export interface WriteContext {
  /** How many values were refused. */
  refusals: number;
  /** Where the writer stands; null in the first, fast writing. */
  path: (string | number)[] | null;
  errors: EngineError[];
  /** Where an object or a list became null because of something below it. */
  nulled: ResponsePath[];
  /**
   * Texts of objects that were written already, by the shape that they were written with; null where no object stands at
   * several places, and remembering would cost more than it saves.
   */
  written: Map<unknown, Map<object, string>> | null;
  /** Introspection, by response name, as JSON text. */
  introspection: ReadonlyMap<string, string>;
}

/** Writes one value. */
export type WriteValue = (value: unknown, context: WriteContext) => Written;

/** Counts a value that is refused, and in the second writing says where and why. */
export function refuse(context: WriteContext, code: 'missing' | 'invalid', message: string): undefined {
  context.refusals += 1;
  if (context.path === null) return undefined;
  context.errors.push({ message, path: [...context.path], extensions: { code: engineErrorCodes[code] } });
  return undefined;
}
