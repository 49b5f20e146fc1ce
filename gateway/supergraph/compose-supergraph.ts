import { composeServices } from '@apollo/composition';
import { ROUTER_SUPPORTED_SUPERGRAPH_FEATURES, Supergraph } from '@apollo/federation-internals';
import { parse, printSchema } from 'graphql';

/** One subgraph as composition sees it. */
export interface ComposedSubgraph {
  name: string;
  /** Where a gateway that is not ours finds it; ours reads its own settings. */
  url: string;
  sdl: string;
}

/** The contract between the subgraphs and the gateway, and the one between the gateway and clients. */
export interface ComposedSupergraph {
  supergraphSdl: string;
  /** What a client may see: no join directives, nothing `@inaccessible`. */
  apiSdl: string;
}

/** Subgraphs that do not fit together; the message holds every reason, one a line. */
export class CompositionError extends Error {
  constructor(reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.map((reason) => `  ${reason}`).join('\n')}`);
    this.name = 'CompositionError';
  }
}

/** What clients may see of a supergraph, as SDL. */
export function apiSdlOf(supergraphSdl: string): string {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES });
  return `${printSchema(supergraph.apiSchema().toGraphQLJSSchema()).trim()}\n`;
}

/**
 * Composes subgraphs into a supergraph (Federation 2 specification, "Composition").
 *
 * @throws CompositionError when they contradict each other or some field cannot be reached
 */
export function composeSupergraph(subgraphs: readonly ComposedSubgraph[]): ComposedSupergraph {
  const result = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (result.errors) throw new CompositionError(result.errors.map((error) => error.message));
  const supergraphSdl = `${result.supergraphSdl.trim()}\n`;
  return { supergraphSdl, apiSdl: apiSdlOf(supergraphSdl) };
}
