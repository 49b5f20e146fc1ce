/** Where supergraphs come from. */
export interface SupergraphSource {
  /**
   * Reads the supergraph as it is now.
   *
   * @throws SupergraphError, or CompositionError, when there is none
   */
  read(): Promise<string>;
  /**
   * Tells of every moment at which there may be another one.
   *
   * @returns a function that ends it
   */
  watch(changed: () => void): () => void;
}
