import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLError } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, MessageType, parseMessage, type SubscribeMessage } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { Viewer } from '../../platform/identity/viewer';
import type { Caller } from '../gateway-context';
import type { Authenticate } from '../pipeline/authenticate';
import type { ClientOperations } from './client-operations';
import { keepSocketAlive } from './keep-socket-alive';
import { closeCodes, closeReason } from './socket-close';
import { credentialsOf } from './socket-credentials';
import { clientErrors } from './subscription-errors';
import type { SubscriptionLimits } from './subscription-limits';
import { watchCredentials } from './watch-credentials';

/** What a client's socket is served with. */
export interface ClientSocketOptions {
  operations: ClientOperations;
  authenticate: Authenticate;
  limits: SubscriptionLimits;
  /** Headers of the request that was upgraded. */
  headers: IncomingHttpHeaders;
  /** The caller, but for who it is: that is known after the handshake. */
  caller: Omit<Caller, 'viewer'>;
  report(error: unknown): void;
}

/**
 * Serves one client's socket by the protocol graphql-transport-ws, with its close codes: 4400 bad message, 4401
 * operation before the handshake, 4403 bad or expired credentials (the reason begins with the code), 4406 protocol,
 * 4408 no handshake in time, 4409 operation id in use, 4429 second handshake, 1009 message too large.
 *
 * The protocol is spelled here because answers are JSON text already: graphql-ws's own server would have them parsed and
 * printed again for each client. Messages are read by graphql-ws.
 */
export function serveClientSocket(socket: WebSocket, options: ClientSocketOptions): void {
  const { operations, authenticate, limits, report } = options;
  const running = new Map<string, AbortController>();
  const life = new AbortController();
  let isInitialised = false;
  let viewer: Viewer | undefined;

  const end = (code: number, reason: string) => {
    life.abort();
    for (const controller of running.values()) controller.abort();
    socket.close(code, closeReason(reason));
  };
  const send = (text: string) =>
    new Promise<void>((resolve) => {
      if (socket.readyState !== socket.OPEN) resolve();
      else socket.send(text, () => resolve());
    });
  /** Answers that nobody waits for: a client that asks for many and reads none has them stay in memory. */
  const sendNow = (text: string) => {
    if (socket.bufferedAmount > limits.maxUnsentBytes) socket.terminate();
    else void send(text);
  };
  const sendErrors = (id: string, errors: readonly unknown[]) =>
    sendNow(JSON.stringify({ id, type: MessageType.Error, payload: errors }));

  const initialise = async (params: Record<string, unknown> | undefined) => {
    if (isInitialised) return end(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    isInitialised = true;
    const headers = credentialsOf(params, options.headers);
    const refused = (error: GraphQLError) =>
      end(CloseCode.Forbidden, `${String(error.extensions.code)}: ${error.message}`);
    try {
      const known = await authenticate(headers);
      if (life.signal.aborted) return;
      viewer = known;
      const { recheckMs } = limits;
      watchCredentials({ headers, viewer, authenticate, recheckMs, onRefused: refused, report, signal: life.signal });
      sendNow(JSON.stringify({ type: MessageType.ConnectionAck }));
    } catch (error) {
      const [told] = clientErrors(error, report);
      const code = told?.extensions.code;
      const isOurs = code === 'AUTHENTICATION_UNAVAILABLE' || code === 'INTERNAL_SERVER_ERROR';
      end(isOurs ? closeCodes.tryAgainLater : CloseCode.Forbidden, `${String(code)}: ${told?.message}`);
    }
  };

  const run = async ({ id, payload }: SubscribeMessage, known: Viewer, { signal }: AbortController) => {
    const { query, operationName, variables } = payload;
    const caller = { ...options.caller, viewer: known };
    const request = { query, operationName, variables };
    try {
      const { errors, payloads } = operations.start({ request, caller, format: '20220824', signal });
      if (errors) return sendErrors(id, errors);
      const prefix = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
      for await (const text of payloads) {
        // Waiting for the socket is what makes a slow client's events wait in its queue, where they are counted.
        if (!signal.aborted) await send(`${prefix}${text}}`);
      }
      if (!signal.aborted) sendNow(JSON.stringify({ id, type: MessageType.Complete }));
    } catch (error) {
      const errors = clientErrors(error, report);
      if (!signal.aborted) sendErrors(id, errors);
    }
  };
}
