import { parentPort } from 'node:worker_threads';
import { GraphQLError, parse } from 'graphql';
import { createEngineSchema, type EngineSchema } from '../engine/schema/engine-schema';
import type { PlanningReply, PlanningRequest } from './planning-messages';

/** What the planning thread runs: plans what it is sent, on the supergraph that it was sent last. */

let plan: EngineSchema['plan'] | undefined;

const reply = (message: PlanningReply) => parentPort?.postMessage(message);

parentPort?.on('message', ({ supergraphSdl, document, operationName, overrides }: PlanningRequest) => {
  try {
    if (supergraphSdl !== undefined) plan = createEngineSchema(supergraphSdl, {}).plan;
    reply({ kind: 'begun' });
    const planned = plan?.(parse(document), { operationName, overrides });
    if (!planned) throw new Error('The planning thread was sent no supergraph.');
    reply({ kind: 'planned', plan: planned });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const isRefusal = error instanceof GraphQLError;
    reply({ kind: 'failed', message: isRefusal ? error.message : message, isRefusal });
  }
});
