/** An object of a subgraph's answer or of the answer that is being built from it. */
export type JsonObject = Record<string, unknown>;

/** Names that every object inherits: an alias such as `constructor` must not read what no subgraph sent. */
const inheritedNames = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether reading this key of a plain object could find something inherited. */
export function isInheritedName(key: string): boolean {
  return inheritedNames.has(key);
}

/** Whether a value of an answer is an object, and neither a list nor null. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what the answer itself holds under a key; `undefined` if nothing. */
export function readOwn(object: JsonObject, key: string): unknown {
  if (inheritedNames.has(key) && !Object.hasOwn(object, key)) return undefined;
  return object[key];
}

/** Sets a key, also one such as `__proto__` that an assignment would not create. */
export function writeOwn(object: JsonObject, key: string, value: unknown): void {
  if (inheritedNames.has(key)) {
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

/** Copies objects and lists; leaves are immutable and stay shared. */
export function copyJson<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyJson) as Value;
  if (!isJsonObject(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  // A scalar that a subgraph of this process left as an object, such as a Date.
  if (prototype !== null && prototype !== Object.prototype) return value;
  const copy: JsonObject = {};
  for (const key of Object.keys(value)) writeOwn(copy, key, copyJson((value as JsonObject)[key]));
  return copy as Value;
}
