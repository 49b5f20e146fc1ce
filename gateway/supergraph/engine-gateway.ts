import type { GatewayExecutionResult, GatewayInterface } from '@apollo/server-gateway-interface';
import { GraphQLError } from 'graphql';
import type { OperationRequest } from '../engine/engine';
import type { EngineError } from '../engine/engine-error';
import { asksForCost, costHeader } from '../limits/asks-for-cost';
import type { DoorContext } from '../pipeline/door-context';
import { JsonText } from '../pipeline/json-text';
import type { OperationChain } from '../pipeline/operation-chain';
import type { CurrentEngine, LoadedSupergraph } from './current-engine';

/** @param status what the whole answer's HTTP status becomes because of the error */
function toGraphQLError({ message, path, locations, extensions }: EngineError, status?: number): GraphQLError {
  const error = new GraphQLError(message, { path, extensions: { ...extensions, ...(status && { http: { status } }) } });
  // A GraphQLError works its locations out from the document; these are worked out already.
  return locations ? Object.defineProperty(error, 'locations', { value: locations, enumerable: true }) : error;
}

async function executeOn(
  chain: OperationChain,
  request: OperationRequest,
  context: DoorContext,
): Promise<GatewayExecutionResult> {
  const { admitted, refusal } = await chain.admit({ request, context, life: context.life });
  const answer = admitted ? await admitted.execute() : refusal;
  // Without a member "data" nothing was run, and the answer's status says so.
  if (!answer.written) return { errors: answer.errors.map((error) => toGraphQLError(error, answer.status)) };
  const { written, errors, cost } = answer;
  return {
    // Apollo Server only hands it on; `stringifyResult` writes it.
    data: written.isNull ? null : (new JsonText(written) as never),
    ...(errors.length > 0 && { errors: errors.map((error) => toGraphQLError(error)) }),
    ...(cost && { extensions: { cost: cost() } }),
  };
}

/** Has what Apollo Server's front took (HTTP, persisted queries, documents) run through the chain that all doors share. */
export function createEngineGateway(chain: OperationChain, engines: CurrentEngine): GatewayInterface {
  return {
    onSchemaLoadOrUpdate(callback) {
      const tell = ({ engine, supergraphSdl }: LoadedSupergraph) =>
        callback({ apiSchema: engine.api, coreSupergraphSdl: supergraphSdl });
      tell(engines.supergraph());
      return engines.onChange(tell);
    },
    load: async () => ({
      executor: ({ request: { variables, operationName, http, extensions }, source, document, context }) => {
        const cost = asksForCost(http?.headers.get(costHeader) ?? undefined, extensions);
        const request = { query: source, document, operationName, variables, defer: false, cost };
        return executeOn(chain, request, context as DoorContext);
      },
    }),
    stop: async () => undefined,
  };
}
