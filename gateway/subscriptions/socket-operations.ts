import { MessageType, type SubscribeMessage } from 'graphql-ws';
import { requestContext } from '../../platform/log/request-context';
import type { Caller } from '../gateway-context';
import { asksForCost } from '../limits/asks-for-cost';
import { clientErrors } from '../pipeline/client-errors';
import type { ClientOperations } from './client-operations';
import type { SocketWriter } from './socket-writer';

/** What the operations of one socket run on. */
export interface SocketOperationsOptions {
  operations: ClientOperations;
  writer: SocketWriter;
  /** Operations under way at most. */
  max: number;
  report(error: unknown): void;
}

/** The operations under way on one socket. */
export interface SocketOperations {
  has(id: string): boolean;
  start(message: SubscribeMessage, caller: Caller): void;
  /** The client wants no more of it. */
  stop(id: string): void;
  stopAll(): void;
}

/** Runs the operations of one socket and writes their answers as messages. */
export function createSocketOperations(options: SocketOperationsOptions): SocketOperations {
  const { operations, writer, max, report } = options;
  const running = new Map<string, AbortController>();

  const refuse = (id: string, errors: readonly unknown[]) =>
    writer.sendNow({ id, type: MessageType.Error, payload: errors });

  const run = async ({ id, payload }: SubscribeMessage, caller: Caller, life: AbortController) => {
    const { signal } = life;
    const { query, operationName, variables, extensions } = payload;
    try {
      const request = { query, operationName, variables, cost: asksForCost(undefined, extensions) };
      const { errors, payloads } = await operations.start({ request, caller, format: '20220824', life });
      if (errors) return refuse(id, errors);
      const prefix = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
      for await (const text of payloads) {
        // Waiting for the socket makes a slow client's events wait in its queue, where they are counted.
        if (!signal.aborted) await writer.send(`${prefix}${text}}`);
      }
      if (!signal.aborted) writer.sendNow({ id, type: MessageType.Complete });
    } catch (error) {
      const errors = clientErrors(error, caller.requestId, report);
      if (!signal.aborted) refuse(id, errors);
    }
  };

  return {
    has: (id) => running.has(id),
    start(message, caller) {
      const { id } = message;
      if (running.size >= max) {
        const text = `This socket has ${max} operations under way, and takes no more.`;
        refuse(id, [{ message: text, extensions: { code: 'TOO_MANY_OPERATIONS' } }]);
        return;
      }
      const life = new AbortController();
      running.set(id, life);
      const { requestId } = caller;
      void requestContext
        .run({ requestId }, () => run(message, caller, life))
        .finally(() => {
          if (running.get(id) === life) running.delete(id);
          life.abort();
        });
    },
    stop(id) {
      running.get(id)?.abort();
      running.delete(id);
    },
    stopAll() {
      for (const life of running.values()) life.abort();
      running.clear();
    },
  };
}
