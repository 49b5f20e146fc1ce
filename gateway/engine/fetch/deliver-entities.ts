import { copyJson, isJsonObject, type JsonObject } from '../json-object';
import { applyRewrites } from './data-rewrites';
import type { EntityCall } from './entity-call';
import type { EntityPart } from './entity-part';
import { mergeObjects } from './merge-tree';

/** Hands out an entity: itself where it may be, else a copy. */
type Take = (slot: number) => unknown;

/** Every merge that could see another's later changes has a copy; the first to take an entity needs none. */
function taker(received: readonly unknown[], part: EntityPart, isTaken: { part: boolean; slots: Set<number> }): Take {
  const { sharing } = part.fetch;
  if (sharing === 'all') return (slot) => received[slot];
  if (sharing === 'place') {
    if (!isTaken.part) {
      isTaken.part = true;
      return (slot) => received[slot];
    }
    const copies = new Map<number, unknown>();
    return (slot) => {
      const copy = copies.get(slot) ?? copyJson(received[slot]);
      copies.set(slot, copy);
      return copy;
    };
  }
  return (slot) => {
    if (isTaken.slots.has(slot)) return copyJson(received[slot]);
    isTaken.slots.add(slot);
    return received[slot];
  };
}

function mergePart(part: EntityPart, slots: readonly number[], take: Take): void {
  const { targets, fetch, representations, lane } = part;
  const { fields, bringsObjects } = fetch.merge;
  if (bringsObjects) {
    lane.run.levels.clear();
    // Every place but the first shares; with `none` each has its own.
    if (fetch.sharing !== 'none' && targets.length > representations.length) lane.run.hasShared = true;
  }
  for (let index = 0; index < targets.length; index += 1) {
    const entity = take(slots[part.slots[index] as number] as number);
    if (isJsonObject(entity)) mergeObjects(targets[index] as JsonObject, entity, fields);
  }
}

/**
 * A subgraph that knows an interface as an interface object answers with the interface's name; the place that the
 * entity goes to may know its object type already, and must not lose it.
 */
function keepConcreteType(entity: JsonObject, isObjectType: (typename: string) => boolean): void {
  if (typeof entity.__typename === 'string' && !isObjectType(entity.__typename)) entity.__typename = undefined;
}

/** Merges the entities of a call into all places that wait for them. */
export function deliverEntities(call: EntityCall, received: readonly unknown[]): void {
  const [first] = call.parts as [EntityPart];
  if (first.fetch.outputRewrites) {
    for (const entity of received) applyRewrites(first.fetch.outputRewrites, entity, first.fetch.matchesType);
  }
  if (first.fetch.bringsTypename) {
    for (const entity of received) if (isJsonObject(entity)) keepConcreteType(entity, first.fetch.isObjectType);
  }
  const isTaken = { part: false, slots: new Set<number>() };
  const order = call.parts.map((part, index) => ({ part, slots: call.slots[index] as readonly number[] }));
  for (const { part, slots } of order) mergePart(part, slots, taker(received, part, isTaken));
}
