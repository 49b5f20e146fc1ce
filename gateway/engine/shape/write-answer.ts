import type { EngineError, ResponsePath } from '../engine-error';
import type { JsonObject } from '../json-object';
import { JsonWriter } from './json-writer';
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

/** One for all answers: writing waits for nothing, so that no two of them overlap. */
const out = new JsonWriter();

/**
 * Writes an answer (GraphQL specification, 6.4.4 "Handling field errors"). A second time with paths when the first had
 * to refuse something, because a path that nobody needs costs as much as the writing.
 */
export function writeAnswer(
  write: WriteValue,
  { data, introspection, hasShared = false, path = [] }: AnswerSource,
): WrittenAnswer {
  const context: WriteContext = {
    out,
    path: null,
    errors: [],
    nulled: [],
    introspection,
    written: hasShared ? new Map() : null,
  };
  out.reset();
  if (write(data, context)) return { data: out.text(), refusals: [], nulled: [] };
  out.reset();
  context.path = [...path];
  context.written = null;
  const isWritten = write(data, context);
  if (!isWritten) context.nulled.push([...path]);
  return { data: isWritten ? out.text() : 'null', refusals: context.errors, nulled: context.nulled };
}
