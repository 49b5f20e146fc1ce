/** A supergraph that cannot be served; the message says which one and why. */
export class SupergraphError extends Error {
  constructor(supergraph: string, reason: string) {
    super(`The supergraph ${supergraph} cannot be loaded: ${reason}`);
    this.name = 'SupergraphError';
  }
}
