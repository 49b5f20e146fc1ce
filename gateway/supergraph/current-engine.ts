import type { Engine } from '../engine/engine';
import type { GatewayContext } from '../gateway-context';

/** A supergraph with the engine that runs operations on it. */
export interface LoadedSupergraph {
  /** The first 16 hex digits of the SHA-256 of its text: enough to tell two apart in a log. */
  id: string;
  supergraphSdl: string;
  /** When it began to serve. */
  loadedAt: Date;
  engine: Engine<GatewayContext>;
}

/** The engine of the moment, which a reload of the supergraph replaces. */
export interface CurrentEngine {
  /** Ask again for each operation, and keep what you got until that operation ends. */
  engine(): Engine<GatewayContext>;
  supergraph(): LoadedSupergraph;
  /**
   * Tells of each replacement, right after it: `engine()` is the new one already.
   *
   * @returns a function that ends it
   */
  onChange(listener: (supergraph: LoadedSupergraph) => void): () => void;
}

/** The same, for whoever replaces it. */
export interface ReplaceableEngine extends CurrentEngine {
  replace(supergraph: LoadedSupergraph): void;
}

/** Holds the engine of the moment. */
export function createCurrentEngine(first: LoadedSupergraph): ReplaceableEngine {
  let current = first;
  const listeners = new Set<(supergraph: LoadedSupergraph) => void>();
  return {
    engine: () => current.engine,
    supergraph: () => current,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    replace(supergraph) {
      current = supergraph;
      // A copy: a subscription that ends because of the change leaves while the others are told.
      for (const listener of [...listeners]) listener(supergraph);
    },
  };
}
