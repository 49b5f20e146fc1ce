import { GraphQLError } from 'graphql';
import { type EngineError, engineErrorCodes, type ResponsePath } from '../engine-error';
import type { JsonObject } from '../json-object';
import type { Lane } from '../run/lane';
import type { EntityCall } from './entity-call';
import type { EntityPart } from './entity-part';
import type { SubgraphResultError } from './subgraph-fetch';
import { placesAt } from './walk-path';

/** Errors that one failed fetch adds; a listing of 100 products with 10 variants would have thousands of equal ones. */
const maxErrorsPerFetch = 100;

/** Why there is no answer, as an error without a path. */
export function failureOf(subgraph: string, cause: unknown, report: (error: unknown) => void): EngineError {
  if (cause instanceof GraphQLError) {
    return {
      message: cause.message,
      extensions: { code: engineErrorCodes.unavailable, subgraph, ...cause.extensions },
    };
  }
  report(cause);
  const message = `The ${subgraph} subgraph could not be asked.`;
  return { message, extensions: { code: engineErrorCodes.unavailable, subgraph } };
}

/** A subgraph's own error, where it belongs in the client's answer. */
export function subgraphError(subgraph: string, error: SubgraphResultError, path?: ResponsePath): EngineError {
  return {
    message: error.message ?? `The ${subgraph} subgraph reported an error without saying which.`,
    ...(path && { path }),
    extensions: { code: engineErrorCodes.subgraph, ...error.extensions, subgraph },
  };
}

/** Adds an error for each field that is null because of a failure, at the field's path (specification, 7.1.2). */
export function addFailure(lane: Lane, failure: EngineError, paths: readonly ResponsePath[]): void {
  const shown = paths.slice(0, maxErrorsPerFetch);
  for (const path of shown) lane.errors.push({ ...failure, path });
  const omitted = paths.length - shown.length;
  if (omitted > 0) {
    lane.errors.push({ ...failure, message: `${failure.message} ${omitted} more fields are null for it.` });
  }
}

/** Where the targets of a part stand, by the call's representation that is theirs. */
type PlacesOfPart = ReadonlyMap<number, { object: JsonObject; place: ResponsePath }[]>;

function placesBySlot(part: EntityPart, slotsOfCall: readonly number[]): PlacesOfPart {
  const slots = new Map(part.targets.map((target, index) => [target, slotsOfCall[part.slots[index] as number]]));
  const own = placesAt(part.lane.run.data, part.fetch.path).filter(({ object }) => slots.has(object));
  return Map.groupBy(own, ({ object }) => slots.get(object) as number);
}

/**
 * Gives the places of a call's entities, of each part those at which it puts them. They are looked for once: an answer
 * may have an error for each of 10,000 entities.
 */
export function placesOfCall(call: EntityCall): (partIndex: number) => PlacesOfPart {
  const known: PlacesOfPart[] = [];
  return (index) => {
    known[index] ??= placesBySlot(call.parts[index] as EntityPart, call.slots[index] as readonly number[]);
    return known[index];
  };
}

/** The fields that stay null at all places of a call. */
export function unansweredPaths(call: EntityCall): ResponsePath[] {
  return call.parts.flatMap((part) => {
    const places = placesAt(part.lane.run.data, part.fetch.path);
    const targets = new Set(part.targets);
    return places
      .filter(({ object }) => targets.has(object))
      .flatMap(({ object, place }) =>
        [...part.fetch.namesOf(object.__typename).keys()].map((name) => [...place, name]),
      );
  });
}

/** Notes that whatever is missing below these fetches is explained already. */
export function explain(call: EntityCall): void {
  for (const { lane, fetch } of call.parts) lane.explained.add(fetch.path);
}

/** An error of an `_entities` answer. */
export interface EntityError {
  error: SubgraphResultError;
  /** Of the error within the answer, from the position in the list on. */
  path: ResponsePath;
}

/** Puts an error of an `_entities` answer to every place that the entity has in the client's answer. */
export function addEntityError(
  call: EntityCall,
  { error, path }: EntityError,
  placesOf: ReturnType<typeof placesOfCall>,
): void {
  const [slot, ...below] = path;
  for (const [index, { lane, fetch }] of call.parts.entries()) {
    if (typeof slot !== 'number') {
      lane.errors.push(subgraphError(fetch.subgraph, error));
      lane.explained.add(fetch.path);
      continue;
    }
    for (const { place } of placesOf(index).get(slot) ?? []) {
      lane.errors.push(subgraphError(fetch.subgraph, error, [...place, ...below]));
    }
  }
}
