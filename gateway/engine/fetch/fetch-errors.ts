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

/** Where the targets of a fetch stand, by the representation that is theirs. */
function placesBySlot(part: EntityPart): Map<number, { object: JsonObject; place: ResponsePath }[]> {
  const slots = new Map(part.targets.map((target, index) => [target, part.slots[index] as number]));
  const own = placesAt(part.lane.run.data, part.fetch.path).filter(({ object }) => slots.has(object));
  return Map.groupBy(own, ({ object }) => slots.get(object) as number);
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
  for (const { lane, fetch } of call.parts) lane.explained.push(fetch.path);
}

/**
 * Puts an error of an `_entities` answer to every place that the entity has in the client's answer.
 *
 * @param path of the error within the answer, from the position in the list on
 */
export function addEntityError(call: EntityCall, error: SubgraphResultError, path: ResponsePath): void {
  const [slot, ...below] = path;
  for (const [index, part] of call.parts.entries()) {
    const { lane, fetch } = part;
    const own = typeof slot === 'number' ? (call.slots[index] as readonly number[]).indexOf(slot) : -1;
    if (own >= 0) {
      for (const { place } of placesBySlot(part).get(own) ?? []) {
        lane.errors.push(subgraphError(fetch.subgraph, error, [...place, ...below]));
      }
    } else if (typeof slot !== 'number') {
      lane.errors.push(subgraphError(fetch.subgraph, error));
      lane.explained.push(fetch.path);
    }
  }
}
