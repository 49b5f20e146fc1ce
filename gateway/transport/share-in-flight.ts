import { CallAbort, type CallSignal } from '../../platform/federation/call-signal';
import { copyJson } from '../engine/json-object';

/** Lets equal fetches that are under way at the same time be one. */
export interface InFlight<Result> {
  /**
   * @param key equal for fetches whose answers are equal: identity and request
   * @param start begins the fetch; its signal aborts when nobody waits any more
   * @returns an answer of the caller's own
   */
  share(key: string, start: (signal: CallSignal) => Promise<Result>, signal?: CallSignal): Promise<Result>;
}

interface Flight<Result> {
  /** Null once it has ended. */
  result: Promise<Result> | null;
  abort: CallAbort;
  waiting: number;
  /** All that ever waited. */
  total: number;
}

/** The result, unless the signal aborts first. */
function waitFor<Result>(flight: Flight<Result>, result: Promise<Result>, signal?: CallSignal): Promise<Result> {
  if (!signal) return result;
  return new Promise((resolve, reject) => {
    const leave = () => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.abort.abort(signal.reason);
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    const end = () => signal.removeEventListener('abort', leave);
    result.then(
      (value) => {
        end();
        resolve(value);
      },
      (error: unknown) => {
        end();
        reject(error as Error);
      },
    );
  });
}

/** Keeps the fetches that are under way. */
export function createInFlight<Result>(): InFlight<Result> {
  const flights = new Map<string, Flight<Result>>();
  const begin = (key: string, start: (signal: CallSignal) => Promise<Result>): Flight<Result> => {
    const abort = new CallAbort();
    const result = start(abort);
    const flight: Flight<Result> = { abort, waiting: 0, total: 0, result };
    const end = () => {
      if (flights.get(key) === flight) flights.delete(key);
      // A map that is deleted from leaves tables behind that old space keeps until its next collection, with all that
      // their entries lead to: here the whole answer.
      flight.result = null;
    };
    result.then(end, end);
    flights.set(key, flight);
    return flight;
  };
  return {
    async share(key, start, signal) {
      const known = flights.get(key);
      const flight = known?.result && !known.abort.aborted ? known : begin(key, start);
      flight.waiting += 1;
      flight.total += 1;
      const result = await waitFor(flight, flight.result as Promise<Result>, signal);
      // The engine changes what it gets: where several wait, nobody gets the answer itself.
      return flight.total > 1 ? copyJson(result) : result;
    },
  };
}
