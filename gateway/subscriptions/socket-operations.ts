import { MessageType, type SubscribeMessage } from 'graphql-ws';
import type { Caller } from '../gateway-context';
import type { ClientOperations } from './client-operations';
import type { SocketWriter } from './socket-writer';
import { clientErrors } from './subscription-errors';

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

  const run = async ({ id, payload }: SubscribeMessage, caller: Caller, signal: AbortSignal) => {
    const { query, operationName, variables } = payload;
    try {
      const request = { query, operationName, variables };
      const { errors, payloads } = operations.start({ request, caller, format: '20220824', signal });
      if (errors) return refuse(id, errors);
      const prefix = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
      for await (const text of payloads) {
        // Waiting for the socket makes a slow client's events wait in its queue, where they are counted.
        if (!signal.aborted) await writer.send(`${prefix}${text}}`);
      }
      if (!signal.aborted) writer.sendNow({ id, type: MessageType.Complete });
    } catch (error) {
      const errors = clientErrors(error, report);
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
      const controller = new AbortController();
      running.set(id, controller);
      void run(message, caller, controller.signal).finally(() => {
        if (running.get(id) === controller) running.delete(id);
        controller.abort();
      });
    },
    stop(id) {
      running.get(id)?.abort();
      running.delete(id);
    },
    stopAll() {
      for (const controller of running.values()) controller.abort();
      running.clear();
    },
  };
}
