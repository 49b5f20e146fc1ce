import type { ComposedSubgraph } from './compose-supergraph';
import { SupergraphError } from './supergraph-error';
import type { SupergraphSource } from './supergraph-source';

/** A subgraph that is asked for its own schema. */
export interface LiveSubgraph {
  name: string;
  /** What the supergraph says of where it is. */
  url: string;
  /** Its SDL of this moment (`_service { sdl }`). */
  sdl(): Promise<string>;
}

/** What a supergraph is composed from while its subgraphs run. */
export interface LiveSourceOptions {
  subgraphs: readonly LiveSubgraph[];
  /** @throws CompositionError */
  compose(subgraphs: readonly ComposedSubgraph[]): Promise<string>;
  /** Milliseconds between two rounds of asking. */
  pollMs: number;
}

/** What the subgraphs said, and what came of it. */
interface Composed {
  from: string;
  supergraph: Promise<string>;
}

/**
 * A supergraph composed from what the running subgraphs say of themselves. A subgraph that is down keeps the schema that
 * it had: a restart changes nothing for clients but its own fields.
 */
export function createLiveSource({ subgraphs, compose, pollMs }: LiveSourceOptions): SupergraphSource {
  const known = new Map<string, string>();
  let composed: Composed | undefined;

  const ask = async ({ name, url, sdl }: LiveSubgraph): Promise<ComposedSubgraph> => {
    try {
      known.set(name, await sdl());
    } catch (error) {
      if (!known.has(name)) throw new SupergraphError('of the running subgraphs', (error as Error).message);
    }
    return { name, url, sdl: known.get(name) as string };
  };

  return {
    async read() {
      const found = await Promise.all(subgraphs.map(ask));
      const from = JSON.stringify(found);
      if (composed?.from !== from) composed = { from, supergraph: compose(found) };
      return composed.supergraph;
    },
    watch(changed) {
      const timer = setInterval(changed, pollMs).unref();
      return () => clearInterval(timer);
    },
  };
}
