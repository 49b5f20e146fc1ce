import { anonymousViewer, serviceViewer, type Viewer } from '../../platform/identity/viewer';
import { createEngine } from '../engine/engine';
import type { GatewayContext } from '../gateway-context';
import { viewerAccess } from '../pipeline/authorize';
import { adoptOperations } from './adopt-operations';
import { composeSupergraph } from './compose-supergraph';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
  type Query { hat: String orders: [String!] @authenticated }`;
const { supergraphSdl } = composeSupergraph([{ name: 'shop', url: 'http://shop', sdl }]);

const contextOf = (viewer: Viewer): GatewayContext => ({ viewer, requestId: 'test', identity: async () => '' });
const visitor = contextOf(anonymousViewer);

it('plans what a visitor may see of an operation, and what others may', async () => {
  const askedFor: string[] = [];
  const rules = viewerAccess({ rejectUnauthorized: false });
  const engineOf = (isAuthenticated: typeof rules.isAuthenticated) =>
    createEngine<GatewayContext>({
      supergraphSdl,
      report: (error) => {
        throw error;
      },
      fetch: async () => ({ data: {} }),
      access: { ...rules, isAuthenticated },
    });
  const before = engineOf(rules.isAuthenticated);
  const next = engineOf((context) => {
    askedFor.push(context.viewer.kind);
    return rules.isAuthenticated(context);
  });
  for (const query of ['{ orders }', '{ hat }']) await before.prepare({ query }, visitor);

  const adopted = await adoptOperations(before, next, [visitor, contextOf(serviceViewer('gateway'))]);

  expect(adopted).toEqual({ planned: 2, unfit: 0, left: 0 });
  expect(askedFor).toEqual(['anonymous', 'service']);
});
