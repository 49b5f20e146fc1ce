import type { EngineError, ResponsePath } from '../engine-error';
import type { JsonObject } from '../json-object';
import type { WriteContext, WriteValue } from './write-context';

/** An answer's `data`, and what had to become null in it. */
export interface WrittenAnswer {
  /** JSON text. */
  data: string;
  /** Null where the schema allows none, and values that are none of their type. */
  refusals: EngineError[];
  nulled: ResponsePath[];
}

/** What the writer of an answer needs besides the shape. */
export interface AnswerSource {
  data: JsonObject;
  introspection: ReadonlyMap<string, string>;
  /** Whether an object may stand at several places. */
  hasShared?: boolean;
  /** Where `data` stands in the client's answer; empty for the answer itself. */
  path?: ResponsePath;
}

/**
 * Writes an answer (GraphQL specification, 6.4.4 "Handling field errors"). A second time with paths when the first had
 * to refuse something, because a path that nobody needs costs as much as the writing.
 */
export function writeAnswer(
  write: WriteValue,
  { data, introspection, hasShared = false, path = [] }: AnswerSource,
): WrittenAnswer {
  const context: WriteContext = {
    refusals: 0,
    path: null,
    errors: [],
    nulled: [],
    introspection,
    written: hasShared ? new Map() : null,
  };
  const text = write(data, context);
  if (context.refusals === 0) return { data: text ?? 'null', refusals: [], nulled: [] };
  context.path = [...path];
  context.written = null;
  write(data, context);
  if (text === undefined) context.nulled.push([...path]);
  return { data: text ?? 'null', refusals: context.errors, nulled: context.nulled };
}
