import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from '../engine/engine';
import { engineErrorCodes } from '../engine/engine-error';
import type { GatewayContext } from '../gateway-context';

/**
 * Milliseconds for all of it: a supergraph must not wait for ever behind a thousand operations, and the most used come
 * first.
 */
const budgetMs = 10_000;

/** What became of the operations that the old engine knew. */
export interface Adoption {
  planned: number;
  /** Those that clients use and that the new schema refuses. */
  unfit: number;
  /** Those that the time did not suffice for; their next request plans them. */
  left: number;
}

/**
 * Plans the operations of one engine for the next, the most used first, with a turn for the process's requests after
 * each: after the switch nobody waits for a plan.
 *
 * @param contexts on whose behalf each is planned: what a sender may see makes plans of its own
 */
export async function adoptOperations(
  from: Engine<GatewayContext>,
  to: Engine<GatewayContext>,
  contexts: readonly GatewayContext[],
): Promise<Adoption> {
  const operations = from.knownOperations();
  const end = performance.now() + budgetMs;
  let unfit = 0;
  for (const [index, operation] of operations.entries()) {
    if (performance.now() > end) return { planned: index - unfit, unfit, left: operations.length - index };
    let isUnfit = false;
    for (const context of contexts) {
      const errors = await to.warm(operation, context);
      isUnfit ||= errors.some(({ extensions }) => extensions.code === engineErrorCodes.validation);
      await nextTurn();
    }
    if (isUnfit) unfit += 1;
  }
  return { planned: operations.length - unfit, unfit, left: 0 };
}
