import type { Refusal } from '../access/refusal';
import { type EngineError, engineErrorCodes, type ResponsePath } from '../engine-error';
import type { JsonWriter } from './json-writer';

/** Where an object's text stands in the answer. */
export interface WrittenRange {
  start: number;
  end: number;
}

/**
 * What one writing of an answer carries. The first writing tracks no path, which nearly every answer never needs, and
 * gives up where something is wrong; only then the answer is written again with paths.
 */
export interface WriteContext {
  out: JsonWriter;
  /** Where the writer stands; null in the first, fast writing. */
  path: (string | number)[] | null;
  errors: EngineError[];
  /** Where an object or a list became null because of something below it. */
  nulled: ResponsePath[];
  /**
   * Objects that were written already, by the shape that they were written with; null where no object stands at several
   * places, and remembering would cost more than it saves.
   */
  written: Map<unknown, Map<object, WrittenRange>> | null;
  /** Introspection, by response name, as JSON text. */
  introspection: ReadonlyMap<string, string>;
}

/**
 * Writes one value.
 *
 * @returns false when it must be null and its parent has to decide what that means; what was written is then void
 */
export type WriteValue = (value: unknown, context: WriteContext) => boolean;

/** Refuses a value, and in the second writing says where and why. */
export function refuse(context: WriteContext, code: 'missing' | 'invalid' | 'plan', message: string): false {
  if (context.path === null) return false;
  context.errors.push({ message, path: [...context.path], extensions: { code: engineErrorCodes[code] } });
  return false;
}

/** The same for a field that its receiver may not have. */
export function refuseField({ path, errors }: WriteContext, { message, extensions }: Refusal): void {
  if (path !== null) errors.push({ message, path: [...path], extensions });
}
