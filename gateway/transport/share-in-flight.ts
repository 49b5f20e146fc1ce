import { copyJson } from '../engine/json-object';

/** Lets equal fetches that are under way at the same time be one. */
export interface InFlight<Result> {
  /**
   * @param key equal for fetches whose answers are equal: identity and request
   * @param start begins the fetch; its signal aborts when nobody waits any more
   * @returns an answer of the caller's own
   */
  share(key: string, start: (signal: AbortSignal) => Promise<Result>, signal?: AbortSignal): Promise<Result>;
}

interface Flight<Result> {
  result: Promise<Result>;
  controller: AbortController;
  waiting: number;
  /** All that ever waited. */
  total: number;
}

function leaveOnAbort<Result>(flight: Flight<Result>, signal: AbortSignal | undefined): Promise<Result> {
  if (!signal) return flight.result;
  return new Promise((resolve, reject) => {
    const leave = () => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.controller.abort(signal.reason);
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    flight.result.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Keeps the fetches that are under way. */
export function createInFlight<Result>(): InFlight<Result> {
  const flights = new Map<string, Flight<Result>>();
  return {
    async share(key, start, signal) {
      let flight = flights.get(key);
      if (!flight || flight.controller.signal.aborted) {
        const controller = new AbortController();
        const started: Flight<Result> = { controller, waiting: 0, total: 0, result: start(controller.signal) };
        const end = () => {
          if (flights.get(key) === started) flights.delete(key);
        };
        started.result.then(end, end);
        flights.set(key, started);
        flight = started;
      }
      flight.waiting += 1;
      flight.total += 1;
      const result = await leaveOnAbort(flight, signal);
      // The engine changes what it gets: where several wait, nobody gets the answer itself.
      return flight.total > 1 ? copyJson(result) : result;
    },
  };
}
