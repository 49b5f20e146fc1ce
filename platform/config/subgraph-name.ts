/** The subgraphs of the platform, in the order in which they are started and migrated. */
export const subgraphNames = ['content', 'product', 'user', 'order'] as const;

/** Name of a subgraph: its role on the command line, its label in metrics, its name in the supergraph. */
export type SubgraphName = (typeof subgraphNames)[number];
