import type { IncomingHttpHeaders } from 'node:http';
import {
  CloseCode,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  type Message,
  MessageType,
  parseMessage,
  type SubscribeMessage,
} from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { keepSocketAlive } from '../../platform/federation/keep-socket-alive';
import type { Viewer } from '../../platform/identity/viewer';
import type { Caller } from '../gateway-context';
import type { Authenticate } from '../pipeline/authenticate';
import { clientErrors } from '../pipeline/client-errors';
import type { ClientOperations } from './client-operations';
import { closeCodes, closeReason } from './socket-close';
import { credentialsOf } from './socket-credentials';
import { createSocketOperations, type SocketOperations } from './socket-operations';
import { createSocketWriter, type SocketWriter } from './socket-writer';
import type { SubscriptionLimits } from './subscription-limits';
import { watchCredentials } from './watch-credentials';

/** What a client's socket is served with. */
export interface ClientSocketOptions {
  operations: ClientOperations;
  authenticate: Authenticate;
  /** What `authenticate` reads; in lower case. */
  credentials: readonly string[];
  limits: SubscriptionLimits;
  /** Headers of the request that was upgraded. */
  headers: IncomingHttpHeaders;
  /** The caller, but for who it is: that is known after the handshake. */
  origin: Omit<Caller, 'viewer'>;
  report(error: unknown): void;
}

/** Refusals that are no fault of the client's credentials. */
const passing: readonly unknown[] = ['AUTHENTICATION_UNAVAILABLE', 'INTERNAL_SERVER_ERROR'];

function readMessage(data: RawData, isBinary: boolean): Message | null {
  if (isBinary) return null;
  try {
    return parseMessage(String(data));
  } catch {
    // Whatever is wrong with it, the answer is the same close code.
    return null;
  }
}

type End = (code: number, reason: string) => void;

/** The handshake: who is at the other end, once. */
function createHandshake(options: ClientSocketOptions, writer: SocketWriter, signal: AbortSignal, end: End) {
  const { authenticate, limits, report } = options;
  let viewer: Viewer | undefined;
  let hasBegun = false;
  const refuse = (error: unknown) => {
    const [told] = clientErrors(error, options.origin.requestId, report);
    const code = told?.extensions.code;
    end(passing.includes(code) ? closeCodes.tryAgainLater : CloseCode.Forbidden, `${String(code)}: ${told?.message}`);
  };
  return {
    hasBegun: () => hasBegun,
    viewer: () => viewer,
    async begin(params: Record<string, unknown> | undefined) {
      hasBegun = true;
      try {
        const headers = credentialsOf(params, options.headers, options.credentials);
        const known = await authenticate(headers);
        if (signal.aborted) return;
        viewer = known;
        const { recheckMs } = limits;
        watchCredentials({ headers, viewer, authenticate, recheckMs, onRefused: refuse, report, signal });
        writer.sendNow({ type: MessageType.ConnectionAck });
      } catch (error) {
        refuse(error);
      }
    },
  };
}

/** A socket that says nothing costs a file descriptor all the same. */
function awaitHandshake(
  { hasBegun }: ReturnType<typeof createHandshake>,
  { limits, end, signal }: { limits: SubscriptionLimits; end: End; signal: AbortSignal },
): void {
  const patience = setTimeout(() => {
    if (!hasBegun()) end(CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout');
  }, limits.initTimeoutMs);
  signal.addEventListener('abort', () => clearTimeout(patience), { once: true });
}

/** What a client's messages act on. */
interface SocketParts {
  writer: SocketWriter;
  handshake: ReturnType<typeof createHandshake>;
  operations: SocketOperations;
  origin: ClientSocketOptions['origin'];
  end: End;
}

/** What each message of a client does. */
function createDispatch({ writer, handshake, operations, origin, end }: SocketParts): (message: Message) => void {
  const subscribe = (message: SubscribeMessage) => {
    const viewer = handshake.viewer();
    if (!viewer) end(CloseCode.Unauthorized, 'Unauthorized');
    else if (!operations.has(message.id)) operations.start(message, { ...origin, viewer });
    else end(CloseCode.SubscriberAlreadyExists, `Subscriber for ${message.id} already exists`);
  };
  return (message) => {
    switch (message.type) {
      case MessageType.ConnectionInit:
        if (!handshake.hasBegun()) void handshake.begin(message.payload);
        else end(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
        return;
      case MessageType.Ping:
        writer.sendNow({ type: MessageType.Pong, ...(message.payload && { payload: message.payload }) });
        return;
      case MessageType.Pong:
        return;
      case MessageType.Subscribe:
        subscribe(message);
        return;
      case MessageType.Complete:
        operations.stop(message.id);
        return;
      default:
        end(CloseCode.BadRequest, `Clients send no ${message.type}`);
    }
  };
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
  const { limits, report, origin } = options;
  const writer = createSocketWriter(socket, limits.maxUnsentBytes);
  const max = limits.maxOperationsPerSocket;
  const operations = createSocketOperations({ operations: options.operations, writer, max, report });
  const life = new AbortController();
  const end: End = (code, reason) => {
    life.abort();
    operations.stopAll();
    socket.close(code, closeReason(reason));
  };
  const handshake = createHandshake(options, writer, life.signal, end);

  const take = createDispatch({ writer, handshake, operations, origin, end });

  // Also for a message that is too large: the close code follows by itself, and without a listener the process ends.
  socket.on('error', () => life.abort());
  socket.once('close', () => {
    life.abort();
    operations.stopAll();
  });
  if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
    end(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
    return;
  }
  keepSocketAlive(socket, limits.keepAliveMs);
  awaitHandshake(handshake, { limits, end, signal: life.signal });
  socket.on('message', (data, isBinary) => {
    if (life.signal.aborted) return;
    const message = readMessage(data, isBinary);
    if (message) take(message);
    else end(CloseCode.BadRequest, 'Invalid message received');
  });
}
