import { buildSchema } from 'graphql';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { withoutAccessDirectives } from './without-access-directives';

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import:
  ["@inaccessible", "@authenticated", "@requiresScopes", "@cost"])
  type Query { stock: Int @cost(weight: 2) internalKeys: [String!] @inaccessible }
  type Mutation { productDelete(id: ID!): ID @authenticated @requiresScopes(scopes: [["products:write"]]) }`;

describe('withoutAccessDirectives', () => {
  it('drops what @apollo/gateway refuses and leaves the rest', () => {
    const { supergraphSdl } = composeSupergraph([{ name: 'product', url: 'http://127.0.0.1/graphql', sdl }]);
    const stripped = withoutAccessDirectives(supergraphSdl);
    expect(supergraphSdl).toMatch(/@authenticated[\s\S]*requiresScopes__Scope/);
    expect(stripped).not.toMatch(/authenticated|requiresScopes/);
    expect(stripped).toContain('@cost(weight: 2)');
    expect(stripped).toContain('@inaccessible');
    expect(buildSchema(stripped).getMutationType()?.getFields()).toHaveProperty('productDelete');
  });
});
