import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { hostileOperations } from './hostile-operations.mjs';

/**
 * The attackers, a process of their own: each operation about five times a second, each time a text that was never sent
 * before; 300 slow connections; half-closed, pipelined and oversized requests. Runs until it is killed.
 */
const [url, without = ''] = process.argv.slice(2);
const absent = new Set(without.split(','));
const { hostname, port } = new URL(url);

/** Milliseconds between two requests of one attacker. */
const pauseMs = 200;

/** Connections that send a byte a second, 200 below what one address may have. */
const slowConnections = 300;

const agent = new Agent({ keepAlive: true });
const outcomes = new Map();
const count = (name, outcome) => {
  const key = `${name}: ${outcome}`;
  outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
};

function post(name, body) {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const call = request(new URL('/graphql', url), { method: 'POST', agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const [, code = ''] = /"code":"([A-Z_]+)"/.exec(Buffer.concat(chunks).toString()) ?? [];
        count(name, `${response.statusCode} ${code}`);
        resolve();
      });
      response.on('error', resolve);
    });
    call.on('error', ({ code }) => {
      count(name, code);
      resolve();
    });
    call.end(body);
  });
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function repeat(act) {
  await pause(Math.random() * pauseMs);
  for (;;) {
    await act();
    await pause(pauseMs);
  }
}

function raw(bytes, then = () => undefined) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('connect', () => {
      socket.write(bytes);
      then(socket);
    });
    socket.on('data', () => undefined);
    socket.on('error', () => undefined);
    socket.on('close', resolve);
  });
}

const head = (length) =>
  `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
const small = JSON.stringify({ query: '{ __typename }' });

const slow = () =>
  raw('GET /graphql HTTP/1.1\r\nhost: x\r\nx-slow: ', (socket) => {
    const timer = setInterval(() => socket.write('x'), 1_000);
    socket.once('close', () => clearInterval(timer));
  });

let number = 0;
const documents = Object.entries(hostileOperations).map(([name, query]) => [
  name,
  () => {
    number += 1;
    return post(name, JSON.stringify({ query: `${query} # ${process.pid} ${number}` }));
  },
]);
const deepJson = `{"query":"{ __typename }","variables":{"a":${'['.repeat(400_000)}${']'.repeat(400_000)}}}`;
const attackers = [
  ...documents,
  ['deep JSON', () => post('deep JSON', deepJson)],
  ['oversized', () => post('oversized', 'x'.repeat(2_000_000))],
  ['pipelined', () => raw((head(small.length) + small).repeat(200))],
  ['half-closed', () => raw(head(1_000) + small, (socket) => socket.end())],
  ...Array.from({ length: slowConnections }, () => ['slow', slow]),
];
for (const [name, act] of attackers) if (!absent.has(name)) repeat(act);

process.on('SIGTERM', () => {
  const lines = [...outcomes].sort().map(([key, times]) => `  ${key} x ${times}`);
  process.stdout.write(`${lines.join('\n')}\n`, () => process.exit(0));
});
