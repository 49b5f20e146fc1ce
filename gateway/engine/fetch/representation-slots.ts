import type { JsonObject } from '../json-object';
import type { Representation } from './compile-representation';

/** Numbers the different representations of one fetch in one request. */
export interface RepresentationSlots {
  /** The texts, each once. */
  texts: string[];
  /** @returns which of the texts is the object's; -1 where it has no representation */
  slotOf(object: JsonObject): number;
}

/** By the value of one field what follows: the next field's values, or after the last the slot. */
type Branch = Map<unknown, Branch | number>;

/**
 * Finds the slot of an object by the values of its fields, level by level, and writes a text only for the first of each:
 * most objects of a list of references repeat an entity, and a text costs several times as much as looking it up.
 */
export function createRepresentationSlots(representation: Representation): RepresentationSlots {
  const texts: string[] = [];
  const byText = new Map<string, number>();
  const byType = new Map<unknown, Branch>();

  const slotOfText = (object: JsonObject): number => {
    const text = representation.text(object);
    if (text === null) return -1;
    const known = byText.get(text);
    if (known !== undefined) return known;
    const slot = texts.push(text) - 1;
    byText.set(text, slot);
    return slot;
  };

  const rootOf = (typename: unknown): Branch => {
    let root = byType.get(typename);
    if (!root) {
      root = new Map();
      byType.set(typename, root);
    }
    return root;
  };

  // Nearly always all objects of a fetch are of one type.
  let lastTypename: unknown;
  let lastKeys: readonly string[] | null = null;
  let lastRoot: Branch | undefined;
  const enter = (typename: unknown): Branch => {
    lastTypename = typename;
    lastKeys = representation.leafKeys(typename);
    lastRoot = rootOf(typename);
    return lastRoot;
  };

  return {
    texts,
    slotOf(object) {
      const typename = object.__typename;
      let branch = lastRoot && typename === lastTypename ? lastRoot : enter(typename);
      const keys = lastKeys;
      if (keys === null) return slotOfText(object);
      const last = keys.length - 1;
      for (let index = 0; index < last; index += 1) {
        const value = object[keys[index] as string];
        let next = branch.get(value) as Branch | undefined;
        if (!next) {
          next = new Map();
          branch.set(value, next);
        }
        branch = next;
      }
      const value = object[keys[last] as string];
      let slot = branch.get(value) as number | undefined;
      if (slot === undefined) {
        slot = slotOfText(object);
        branch.set(value, slot);
      }
      return slot;
    },
  };
}
