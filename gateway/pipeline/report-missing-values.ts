import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../gateway-context';

/**
 * A reference to an entity that is gone comes back as null without an error, and what the client asked of it as a null
 * where the schema allows none. `@apollo/gateway` notes that under `extensions.valueCompletion`, where no client looks:
 * this moves it to `errors`, where the GraphQL specification (6.4.4) wants it.
 */
export const reportMissingValues: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        const { valueCompletion, ...extensions } = singleResult.extensions ?? {};
        if (valueCompletion === undefined) return;
        const missing = (valueCompletion as GraphQLFormattedError[]).map(({ message, path }) => ({
          message,
          path,
          extensions: { code: 'VALUE_MISSING' },
        }));
        singleResult.errors = [...(singleResult.errors ?? []), ...missing];
        if (Object.keys(extensions).length > 0) singleResult.extensions = extensions;
        else delete singleResult.extensions;
      },
    };
  },
};
