import { type EngineError, engineErrorCodes } from '../engine-error';
import type { Lane } from '../run/lane';
import { deliverEntities } from './deliver-entities';
import { type ComposedTexts, type EntityCall, groupCalls, requestFor } from './entity-call';
import type { EntityFetch, EntityPart } from './entity-part';
import {
  addEntityError,
  addFailure,
  explain,
  failureOf,
  placesOfCall,
  subgraphError,
  unansweredPaths,
} from './fetch-errors';
import type { SubgraphResult, SubgraphResultError } from './subgraph-fetch';

/** A request under way: its calls, and the response name of each. */
interface Sent {
  subgraph: string;
  lane: Lane;
  calls: readonly EntityCall[];
  names: readonly string[];
}

function addErrors({ subgraph, lane, calls, names }: Sent, errors: readonly SubgraphResultError[]): void {
  const places = calls.map(placesOfCall);
  for (const error of errors) {
    const [name, ...path] = error.path ?? [];
    const index = names.indexOf(name as string);
    const call = calls[index];
    if (call) addEntityError(call, { error, path }, places[index] as ReturnType<typeof placesOfCall>);
    else {
      lane.errors.push(subgraphError(subgraph, error));
      calls.forEach(explain);
    }
  }
}

/** A fetch that was for `__typename` only leaves no field null: what then cannot be completed says so itself. */
function failCalls(lane: Lane, failure: EngineError, calls: readonly EntityCall[]): void {
  const paths = calls.flatMap(unansweredPaths);
  addFailure(lane, failure, paths);
  if (paths.length > 0) calls.forEach(explain);
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
      failCalls(lane, failure, [call]);
    }
  }
}

async function send(subgraph: string, lane: Lane, parts: readonly EntityPart[], texts: ComposedTexts): Promise<void> {
  const calls = groupCalls(parts);
  try {
    // Variables that cannot be written throw: nobody waits for this promise, so that it would end the process.
    const { fetch, names } = requestFor(calls, lane, texts);
    deliver({ subgraph, lane, calls, names }, await lane.run.fetch(subgraph, fetch));
  } catch (error) {
    const failure = failureOf(subgraph, error, lane.run.report);
    failCalls(lane, failure, calls);
  }
  for (const part of parts) part.done();
}

/** Fetches that wait to be sent together. */
export interface Gathering {
  parts: EntityPart[];
  /** Fetches of the meeting that have come, also those that found nothing to fetch. */
  arrived: number;
  timer: NodeJS.Timeout | undefined;
  /** Milliseconds that the timer was set to. */
  holdMs: number;
}

function leave(lane: Lane, { attendance: { meeting }, subgraph }: EntityFetch, texts: ComposedTexts): void {
  const gathering = lane.ready.get(meeting);
  if (!gathering) return;
  clearTimeout(gathering.timer);
  lane.ready.delete(meeting);
  lane.over.add(meeting);
  // `send` reports its failures itself.
  if (gathering.parts.length > 0) void send(subgraph, lane, gathering.parts, texts);
}

/**
 * Sends what a fetch needs together with the other fetches of its meeting, and resolves when the answers are merged.
 *
 * @param parts none when the fetch has nothing to do: the others need not wait for it
 * @param texts kept with the compiled plan
 */
export async function sendEntities(
  fetch: EntityFetch,
  lane: Lane,
  parts: readonly Omit<EntityPart, 'done'>[],
  texts: ComposedTexts,
): Promise<void> {
  const { meeting, holdMs } = fetch.attendance;
  const isOver = lane.over.has(meeting);
  const known = lane.ready.get(meeting);
  if (!known && parts.length === 0 && (meeting.size <= 1 || isOver)) return;
  const gathering = known ?? { parts: [], arrived: 0, timer: undefined, holdMs: 0 };
  lane.ready.set(meeting, gathering);
  gathering.arrived += 1;
  const sent = parts.map((part) => new Promise<void>((done) => void gathering.parts.push({ ...part, done })));
  if (gathering.arrived >= meeting.size || isOver) process.nextTick(leave, lane, fetch, texts);
  else if (gathering.timer === undefined || holdMs < gathering.holdMs) {
    // Who is in more of a hurry than those who came before takes them along.
    clearTimeout(gathering.timer);
    gathering.timer = setTimeout(leave, holdMs, lane, fetch, texts);
    gathering.holdMs = holdMs;
  }
  if (sent.length === 1) await sent[0];
  else await Promise.all(sent);
}
