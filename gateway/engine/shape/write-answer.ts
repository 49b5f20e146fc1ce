import type { EngineError, ResponsePath } from '../engine-error';
import type { JsonObject } from '../json-object';
import { constantOf, JsonWriter } from './json-writer';
import type { WriteContext, WriteValue } from './write-context';
import { bodyFrame, nullData, WrittenData } from './written-data';

/** An answer's `data`, and what had to become null in it. */
export interface WrittenAnswer {
  data: WrittenData;
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

const bodyStart = constantOf(bodyFrame.start);
const bodyEnd = constantOf(bodyFrame.end);

/** Writes `data` between what stands around it in the body. */
function writeBody(write: WriteValue, data: JsonObject, context: WriteContext): WrittenData | null {
  out.reset();
  out.constant(bodyStart);
  if (!write(data, context)) return null;
  out.constant(bodyEnd);
  return new WrittenData(out.text());
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
    out,
    path: null,
    errors: [],
    nulled: [],
    introspection,
    written: hasShared ? new Map() : null,
  };
  const first = writeBody(write, data, context);
  if (first) return { data: first, refusals: [], nulled: [] };
  context.path = [...path];
  context.written = null;
  const second = writeBody(write, data, context);
  if (!second) context.nulled.push([...path]);
  return { data: second ?? nullData, refusals: context.errors, nulled: context.nulled };
}
