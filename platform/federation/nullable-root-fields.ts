import { type GraphQLSchema, getNullableType } from 'graphql';

/**
 * Makes every field of the root types nullable. The gateway answers an operation from several subgraphs: a non-null root
 * field whose subgraph is down would take the answers of all others along (GraphQL specification, 6.4.4), also those of
 * mutations that were done.
 */
export function makeRootFieldsNullable(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) field.type = getNullableType(field.type);
  }
}
