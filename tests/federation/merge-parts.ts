import type { EngineAnswer } from '../../gateway/engine/run/execute-operation';

type JsonObject = Record<string, unknown>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(target: unknown, source: unknown): unknown {
  if (isObject(target) && isObject(source)) {
    for (const [key, value] of Object.entries(source)) target[key] = key in target ? merge(target[key], value) : value;
    return target;
  }
  if (Array.isArray(target) && Array.isArray(source)) return target.map((item, index) => merge(item, source[index]));
  return source;
}

/** An answer put together from its parts, as a client does. */
export interface MergedAnswer {
  data: unknown;
  /** Parts that came before the object that they belong to. */
  early: string[];
  /** Parts whose object could not be completed. */
  lost: string[];
  parts: number;
}

/** Puts an answer's deferred parts where they belong, in the order in which they came. */
export async function mergeParts(answer: EngineAnswer): Promise<MergedAnswer> {
  const merged: MergedAnswer = { data: JSON.parse(answer.data), early: [], lost: [], parts: 0 };
  for await (const batch of answer.deferred ?? []) {
    for (const { path, data } of batch) {
      merged.parts += 1;
      const target = path.reduce<unknown>(
        (value, key) => (value === null || value === undefined ? undefined : Reflect.get(value, key)),
        merged.data,
      );
      const part: unknown = JSON.parse(data);
      if (!isObject(target)) merged.early.push(path.join('.'));
      else if (part === null) merged.lost.push(path.join('.'));
      else merge(target, part);
    }
  }
  return merged;
}
