import { engineErrorCodes } from '../engine-error';
import type { Lane } from '../run/lane';
import { deliverEntities } from './deliver-entities';
import { type ComposedTexts, type EntityCall, groupCalls, requestFor } from './entity-call';
import type { EntityPart } from './entity-part';
import { addEntityError, addFailure, explain, failureOf, subgraphError, unansweredPaths } from './fetch-errors';
import type { SubgraphResult, SubgraphResultError } from './subgraph-fetch';

/** A request under way: its calls, and the response name of each. */
interface Sent {
  subgraph: string;
  lane: Lane;
  calls: readonly EntityCall[];
  names: readonly string[];
}

function addErrors({ subgraph, lane, calls, names }: Sent, errors: readonly SubgraphResultError[]): void {
  for (const error of errors) {
    const [name, ...path] = error.path ?? [];
    const call = calls[names.indexOf(name as string)];
    if (call) addEntityError(call, error, path);
    else {
      lane.errors.push(subgraphError(subgraph, error));
      calls.forEach(explain);
    }
  }
}

function deliver(sent: Sent, result: SubgraphResult): void {
  const { subgraph, lane, calls, names } = sent;
  const errors = result.errors ?? [];
  if (errors.length > 0) addErrors(sent, errors);
  for (const [index, call] of calls.entries()) {
    const received: unknown = result.data?.[names[index] as string];
    const asked = call.representations.length;
    if (Array.isArray(received) && received.length === asked) deliverEntities(call, received);
    else if (errors.length === 0 || Array.isArray(received)) {
      const answered = Array.isArray(received) ? `${received.length} entities` : 'no entities';
      const message = `The ${subgraph} subgraph answered with ${answered} where ${asked} were asked for.`;
      const failure = { message, extensions: { code: engineErrorCodes.unavailable, subgraph } };
      addFailure(lane, failure, unansweredPaths(call));
      explain(call);
    }
  }
}

async function send(subgraph: string, lane: Lane, parts: readonly EntityPart[], texts: ComposedTexts): Promise<void> {
  const calls = groupCalls(parts);
  const { fetch, names } = requestFor(calls, lane, texts);
  const sent = { subgraph, lane, calls, names };
  try {
    deliver(sent, await lane.run.fetch(subgraph, fetch));
  } catch (error) {
    const failure = failureOf(subgraph, error, lane.run.report);
    addFailure(lane, failure, calls.flatMap(unansweredPaths));
    calls.forEach(explain);
  }
  for (const part of parts) part.done();
}

/**
 * Sends a fetch of entities together with all others to its subgraph that become ready in the same tick, and resolves
 * when the answer is merged.
 *
 * @param texts kept with the compiled plan
 */
export function sendEntities(part: Omit<EntityPart, 'done'>, texts: ComposedTexts): Promise<void> {
  const { lane, fetch } = part;
  const { subgraph } = fetch;
  return new Promise((done) => {
    const waiting = lane.ready.get(subgraph);
    if (waiting) {
      waiting.push({ ...part, done });
      return;
    }
    lane.ready.set(subgraph, [{ ...part, done }]);
    // A tick and not a microtask: what one answer makes ready takes differently many microtasks to get here.
    process.nextTick(() => {
      const parts = lane.ready.get(subgraph) as EntityPart[];
      lane.ready.delete(subgraph);
      // `send` reports its failures itself.
      void send(subgraph, lane, parts, texts);
    });
  });
}
