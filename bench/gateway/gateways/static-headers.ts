/** Headers that each request to a subgraph has; where the product's own subgraphs ask for its signed identity. */
export const staticHeaders = JSON.parse(process.env.SUBGRAPH_HEADERS ?? '{}') as Record<string, string>;
