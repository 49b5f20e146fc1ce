import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { type GatewayProcess, startGatewayProcess } from '../../kit/gateway-process';
import { type LiveGraph, startLiveGraph } from '../../kit/live-graph';
import { answersIn, openRaw } from '../../kit/raw-connection';

/** Milliseconds: a process starts on a loaded machine. */
const startTimeoutMs = 120_000;

const changed = 'subscription { productChanged { id title stock } }';

let graph: LiveGraph;
let gateway: GatewayProcess;

beforeAll(async () => {
  graph = await startLiveGraph();
  gateway = await startGatewayProcess(graph, {
    HEADERS_TIMEOUT_MS: '500',
    NODE_OPTIONS: '--max-old-space-size=256',
  });
}, startTimeoutMs);
afterAll(async () => {
  await gateway?.close();
  await graph?.close();
}, startTimeoutMs);

const base = () => new URL(gateway.url).origin;

/** After every attack nobody listens at the subgraph any more, and the gateway answers. */
afterEach(async () => {
  await graph.changes.listeners(0);
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ product(id: "2") { title stock } }' }),
  });
  expect(await response.json()).toEqual({ data: { product: { title: 'Product 2', stock: 20 } } });
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${base()}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
}

async function open(protocol = 'graphql-transport-ws'): Promise<WebSocket> {
  const socket = new WebSocket(gateway.socketUrl, protocol, { perMessageDeflate: false });
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return socket;
}

/** A socket past its handshake. */
async function greeted(): Promise<WebSocket> {
  const socket = await open();
  const answered = once(socket, 'message');
  socket.send('{"type":"connection_init"}');
  await answered;
  return socket;
}

async function closeOf(socket: WebSocket): Promise<number> {
  const [code] = await once(socket, 'close');
  return code as number;
}

const subscribe = (id: string | number, query = changed) =>
  JSON.stringify({ id: String(id), type: 'subscribe', payload: { query } });

const handshake =
  'GET /graphql HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\n' +
  'sec-websocket-protocol: graphql-transport-ws\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n';

describe('a socket is closed with a code when its client', () => {
  test.each([
    ['subscribes before the handshake', [subscribe(1)], 4401],
    ['greets twice', ['{"type":"connection_init"}', '{"type":"connection_init"}'], 4429],
    ['sends what is no JSON', ['{'], 4400],
    ['sends JSON that is no message', ['[]'], 4400],
    ['sends a message of the server’s', ['{"type":"connection_ack"}'], 4400],
    ['nests a message 50,000 deep', [`{"type":"ping","payload":${'['.repeat(50_000)}${']'.repeat(50_000)}}`], 4400],
    ['sends bytes instead of text', [Buffer.from('{"type":"ping"}')], 4400],
    ['sends a message of 300 KB', [`{"type":"ping","payload":{"a":"${'x'.repeat(300_000)}"}}`], 1009],
  ])('%s', async (_what, messages, code) => {
    const socket = await open();
    const closed = closeOf(socket);
    for (const message of messages) socket.send(message, { binary: typeof message !== 'string' });
    expect(await closed).toBe(code);
  });

  test('uses an id twice', async () => {
    const socket = await greeted();
    const closed = closeOf(socket);
    for (let count = 0; count < 2; count += 1) socket.send(subscribe('same'));
    expect(await closed).toBe(4409);
  });

  test('never greets', async () => {
    const sockets = await Promise.all(Array.from({ length: 100 }, () => open()));
    const codes = await Promise.all(sockets.map(closeOf));
    expect(new Set(codes)).toEqual(new Set([4408]));
  });

  test('speaks another protocol', async () => {
    const socket = new WebSocket(gateway.socketUrl, { perMessageDeflate: false });
    expect(await closeOf(socket)).toBe(4406);
  });

  test.each([
    ['a frame that is not masked', Buffer.from([0x81, 0x02, 0x7b, 0x7d]), 1002],
    ['a frame of a reserved kind', Buffer.from([0x83, 0x80, 0, 0, 0, 0]), 1002],
    ['text that is no UTF-8', Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]), 1007],
    ['a frame of 2^62 bytes', Buffer.from([0x81, 0xff, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 1009],
  ])('sends %s', async (_what, frame, code) => {
    const connection = await openRaw(base(), `${handshake}\r\n`);
    await connection.until('\r\n\r\n');
    connection.socket.write(frame);
    const text = Buffer.from(await connection.closed(), 'latin1');
    const close = text.subarray(text.indexOf('\r\n\r\n') + 4);
    expect([close[0], close.readUInt16BE(2)]).toEqual([0x88, code]);
  });
});

test('half a handshake of HTTP is given half a second', async () => {
  const connections = await Promise.all(Array.from({ length: 100 }, () => openRaw(base(), handshake)));
  const texts = await Promise.all(connections.map((connection) => connection.closed()));
  expect(new Set(texts.flatMap(answersIn))).toEqual(new Set(['408 REQUEST_TIMEOUT']));
});

test('of a thousand subscriptions on one socket a hundred run, and the others are refused by their id', async () => {
  const socket = await greeted();
  const refused: string[] = [];
  socket.on('message', (data) => {
    const { id, type, payload } = JSON.parse(String(data));
    if (type === 'error') refused.push(`${id} ${payload[0].extensions.code}`);
  });
  for (let id = 0; id < 1_000; id += 1) socket.send(subscribe(id));
  while (refused.length < 900) await sleep(20);
  expect(refused).toEqual(Array.from({ length: 900 }, (_, index) => `${index + 100} TOO_MANY_OPERATIONS`));
  socket.terminate();
});

test('subscribing and leaving ten thousand times leaves nothing', async () => {
  const socket = await greeted();
  for (let id = 0; id < 10_000; id += 1) {
    socket.send(subscribe(id));
    socket.send(JSON.stringify({ id: String(id), type: 'complete' }));
    // A client that sends far ahead would only fill its own memory.
    if (id % 500 === 0) await sleep(5);
  }
  const answered = once(socket, 'pong');
  socket.ping();
  await answered;
  socket.close();
  expect(await closeOf(socket)).toBe(1005);
}, 20_000);

describe('a client that reads nothing', () => {
  /** 200 KB: a few of them fill whatever a socket's buffers hold. */
  const title = 'x'.repeat(200_000);

  test('while it pings loses its socket', async () => {
    const socket = await greeted();
    socket.pause();
    const closed = closeOf(socket);
    const payload = { a: 'x'.repeat(200_000) };
    for (let count = 0; count < 100 && socket.readyState === WebSocket.OPEN; count += 1) {
      socket.send(JSON.stringify({ type: 'ping', payload }));
      await sleep(5);
    }
    socket.resume();
    expect(await closed).toBe(1006);
  });

  test('of its events holds a bounded number of them, whatever it came over', async () => {
    const sockets = await Promise.all(Array.from({ length: 5 }, greeted));
    for (const socket of sockets) {
      socket.pause();
      socket.send(subscribe(1));
    }
    const streams = await Promise.all(
      ['text/event-stream', 'multipart/mixed;subscriptionSpec=1.0'].map(async (accept) => {
        const body = JSON.stringify({ query: changed });
        const head = `content-type: application/json\r\naccept: ${accept}\r\ncontent-length: ${body.length}`;
        const connection = await openRaw(base(), `POST /graphql HTTP/1.1\r\nhost: x\r\n${head}\r\n\r\n${body}`);
        await connection.until('200 OK');
        connection.socket.pause();
        return connection;
      }),
    );
    await graph.changes.listeners(1);
    const publish = async (count: number) => {
      for (let index = 0; index < count; index += 1) {
        graph.changes.publish({ id: '1', title });
        await sleep(20);
      }
      return metric('process_resident_memory_bytes');
    };
    // By then every queue is full; what comes after that must add nothing.
    const full = await publish(150);
    expect((await publish(150)) - full).toBeLessThan(64 * 1024 * 1024);
    for (const socket of sockets) socket.terminate();
    for (const { socket } of streams) socket.destroy();
  }, 30_000);
});

test('after all of it no descriptor stays open', async () => {
  await sleep(200);
  expect(await metric('process_open_fds')).toBeLessThan(60);
});
