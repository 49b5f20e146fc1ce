import { collectDefaultMetrics, Registry } from 'prom-client';

/** Every metric of this process; `/metrics` prints it. One for the process, because a scrape is of a process. */
export const registry = new Registry();

let collecting = false;

/** Adds the process's own figures (CPU, memory, event loop, garbage collection); a repeat does nothing. */
export function collectProcessMetrics(): void {
  if (collecting) return;
  collecting = true;
  collectDefaultMetrics({ register: registry });
}
