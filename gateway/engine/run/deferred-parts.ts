import type { EngineError, ResponsePath } from '../engine-error';
import { typeConditionOf } from '../fetch/data-rewrites';
import { placesAt } from '../fetch/walk-path';
import type { CompiledOperation } from '../operation/compile-operation';
import { clientErrors, clientPath } from '../operation/own-names';
import type { CompiledDefer, DeferredStep } from '../plan/compiled-defer';
import { writeAnswer } from '../shape/write-answer';
import { createLane, type Lane } from './lane';
import { unexplainedIn } from './unexplained';

/** One deferred fragment of one object of the answer. */
export interface DeferredPart {
  /** Where the object stands. */
  path: ResponsePath;
  label: string | undefined;
  /** JSON text; `null` when something in it could not be null. */
  data: string;
  errors: EngineError[];
}

/** Keeps account of the deferred parts of one execution. */
export interface DeferredParts {
  start(defer: CompiledDefer, parent: Lane): void;
  fetchDone(id: string): void;
  /** Lets the parts go once the first part of the answer is written. @param nulled where that part became null */
  after(first: Lane, nulled: readonly ResponsePath[]): AsyncIterable<DeferredPart[]> | null;
}

const separator = '\n';

function startsWith(path: ResponsePath, prefix: ResponsePath): boolean {
  return prefix.every((element, index) => path[index] === element);
}

/** The errors below each place, by the place's index, and those below none. */
function errorsByPlace(errors: readonly EngineError[], places: readonly ResponsePath[]) {
  const indexOf = new Map(places.map((place, index) => [place.join(separator), index]));
  const placeOf = ({ path = [] }: EngineError) => {
    for (let length = 0; length <= path.length; length += 1) {
      const index = indexOf.get(path.slice(0, length).join(separator));
      if (index !== undefined) return index;
    }
    return null;
  };
  const grouped = Map.groupBy(errors, (error) => (error.path ? placeOf(error) : null));
  return { own: grouped, others: grouped.get(null) ?? [] };
}

function writeParts(
  operation: CompiledOperation,
  lane: Lane,
  step: DeferredStep,
  nulled: ResponsePath[],
): DeferredPart[] {
  const { coerced, data } = lane.run;
  const { queryPath, label } = step;
  const subselection = lane.subselection ?? step.subselection;
  if (subselection === undefined) return [];
  const write = operation.shapes({ coerced, queryPath, subselection });
  const names = queryPath.filter((element) => typeConditionOf(element) === null);
  const unexplained = unexplainedIn(lane);
  const places = placesAt(data, names).filter(
    ({ place }) => step.isAt(data, place) && !nulled.some((gone) => startsWith(place, gone)),
  );
  const { own, others } = errorsByPlace(
    lane.errors,
    places.map(({ place }) => place),
  );
  const parts = places.map(({ object, place }, index) => {
    const written = writeAnswer(write, { data: object, introspection: operation.introspect(coerced), path: place });
    nulled.push(...written.nulled);
    const errors = [...(own.get(index) ?? []), ...unexplained(written.refusals)];
    return { path: place, label, data: written.data.text(), errors };
  });
  for (const error of others) parts[0]?.errors.push(error);
  return parts.map((part) => ({
    ...part,
    path: clientPath(part.path, operation),
    errors: clientErrors(part.errors, operation),
  }));
}

/** Runs deferred parts beside the rest of an operation (incremental delivery, `@defer`). */
export function createDeferredParts(operation: CompiledOperation): DeferredParts {
  const nulled: ResponsePath[] = [];
  const fetches = new Map<string, PromiseWithResolvers<void>>();
  const finished = new Map<Lane, PromiseWithResolvers<void>>();
  const running = new Set<Promise<DeferredPart[]>>();
  const entry = <Key>(map: Map<Key, PromiseWithResolvers<void>>, key: Key) => {
    const known = map.get(key) ?? Promise.withResolvers<void>();
    map.set(key, known);
    return known;
  };

  const runPart = async (step: DeferredStep, parent: Lane): Promise<DeferredPart[]> => {
    // A fetch that its condition left out never ends; then the parent's own end is what the part waits for.
    const parentDone = entry(finished, parent).promise;
    await Promise.race([Promise.all(step.depends.map((id) => entry(fetches, id).promise)), parentDone]);
    const lane = createLane(parent.run);
    await step.step?.(lane);
    // A client must know the object before it hears of the object's deferred fields.
    await parentDone;
    const parts = writeParts(operation, lane, step, nulled);
    entry(finished, lane).resolve();
    return parts;
  };

  async function* parts(): AsyncGenerator<DeferredPart[]> {
    while (running.size > 0) {
      const settled = await Promise.race(
        [...running].map((promise) => promise.then((written) => ({ promise, written }))),
      );
      running.delete(settled.promise);
      if (settled.written.length > 0) yield settled.written;
    }
  }

  return {
    start(defer, parent) {
      for (const step of defer.parts) {
        const part = runPart(step, parent).catch((error: unknown) => {
          parent.run.report(error);
          return [];
        });
        running.add(part);
      }
    },
    fetchDone: (id) => entry(fetches, id).resolve(),
    after(first, initiallyNulled) {
      nulled.push(...initiallyNulled);
      finished.get(first)?.resolve();
      return running.size === 0 ? null : parts();
    },
  };
}
