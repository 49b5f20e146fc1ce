import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Engine } from '../engine/engine';
import type { EngineError } from '../engine/engine-error';
import type { GatewayContext } from '../gateway-context';
import type { CurrentEngine, LoadedSupergraph } from './current-engine';

function toGraphQLError({ message, path, extensions }: EngineError): GraphQLError {
  return new GraphQLError(message, { path, extensions });
}

async function executeOn(
  engine: Engine<GatewayContext>,
  request: Parameters<Engine<GatewayContext>['prepare']>[0],
  context: GatewayContext,
): Promise<GatewayExecutionResult> {
  const { prepared, errors: refusals } = await engine.prepare(request, context);
  // Without a member "data" nothing was run, and the answer's status is 400.
  if (!prepared) return { errors: refusals.map(toGraphQLError) };
  const { data, errors } = await engine.execute(prepared, { context });
  return {
    data: JSON.parse(data) as Record<string, unknown> | null,
    ...(errors.length > 0 && { errors: errors.map(toGraphQLError) }),
  };
}

/**
 * Has Apollo Server's front (documents, limits, status codes, metrics) run operations on the engine of the moment. After
 * a reload it validates against the new schema; an operation that it validated before runs on the engine it was
 * validated for.
 */
export function createEngineGateway(engines: CurrentEngine): GatewayInterface {
  const bySchema = new WeakMap<GraphQLSchema, Engine<GatewayContext>>();
  return {
    onSchemaLoadOrUpdate(callback) {
      const tell = ({ engine, supergraphSdl }: LoadedSupergraph) => {
        bySchema.set(engine.api, engine);
        callback({ apiSchema: engine.api, coreSupergraphSdl: supergraphSdl });
      };
      tell(engines.supergraph());
      return engines.onChange(tell);
    },
    load: async () => ({
      executor: ({ request, source, operationName, context, schema }) =>
        executeOn(
          bySchema.get(schema) ?? engines.engine(),
          { query: source, operationName, variables: request.variables },
          context as GatewayContext,
        ),
    }),
    stop: async () => undefined,
  };
}
