import type { OpenSupergraph, Refusal } from './open-supergraph';

/** What an operator wants to know of the supergraph. */
export interface SupergraphState {
  id: string;
  loadedAt: Date;
  /** Why the newest one is not served; null when it is. */
  refused: Refusal | null;
}

/** The state of this moment. */
export function supergraphState(open: OpenSupergraph): SupergraphState {
  const { id, loadedAt } = open.supergraph();
  return { id, loadedAt, refused: open.refusal() };
}
