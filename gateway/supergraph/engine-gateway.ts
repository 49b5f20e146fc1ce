import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import type { Engine } from '../engine/engine';
import type { EngineError } from '../engine/engine-error';
import type { GatewayContext } from '../gateway-context';

function toGraphQLError({ message, path, extensions }: EngineError): GraphQLError {
  return new GraphQLError(message, { path, extensions });
}

async function executeOn(
  engine: Engine<GatewayContext>,
  request: Parameters<Engine<GatewayContext>['prepare']>[0],
  context: GatewayContext,
): Promise<GatewayExecutionResult> {
  const { prepared, errors: refusals } = engine.prepare(request, context);
  // Without a member "data" nothing was run, and the answer's status is 400.
  if (!prepared) return { errors: refusals.map(toGraphQLError) };
  const { data, errors } = await engine.execute(prepared, { context });
  return {
    data: JSON.parse(data) as Record<string, unknown> | null,
    ...(errors.length > 0 && { errors: errors.map(toGraphQLError) }),
  };
}

/** Has Apollo Server's front (documents, limits, status codes, metrics) run operations on our own engine. */
export function createEngineGateway(engine: Engine<GatewayContext>, supergraphSdl: string): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: engine.api, coreSupergraphSdl: supergraphSdl });
      return () => undefined;
    },
    load: async () => ({
      executor: ({ request, source, operationName, context }) =>
        executeOn(engine, { query: source, operationName, variables: request.variables }, context as GatewayContext),
    }),
    stop: async () => undefined,
  };
}
