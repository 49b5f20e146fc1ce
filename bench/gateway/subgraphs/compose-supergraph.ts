import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { subgraphSchemas } from './subgraph-schemas.ts';

/** The supergraph over the subgraphs at these addresses, as SDL. */
export function composeSupergraph(urls: ReadonlyMap<string, string>): string {
  const services = Object.entries(subgraphSchemas).map(([name, sdl]) => {
    const url = urls.get(name);
    if (url === undefined) throw new Error(`The subgraph ${name} has no address.`);
    return { name, url, typeDefs: parse(sdl) };
  });
  const composed = composeServices(services);
  if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join('\n'));
  return composed.supergraphSdl;
}
