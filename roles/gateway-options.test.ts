import path from 'node:path';
import { readGatewayOptions } from './gateway-options';
import { UsageError } from './usage-error';

const read = (line: string) => readGatewayOptions(line.split(' ').filter(Boolean));

it('serves our own graph unless it is told of another', () => {
  expect(read('')).toEqual({ listen: null, foreign: null });
  expect(read('--listen [::1]:4000')).toEqual({ listen: { host: '::1', port: 4_000 }, foreign: null });
});

it('reads what somebody else’s graph is served with', () => {
  const line =
    '--supergraph package.json --subgraph a=http://a.example/graphql?v=1 --subgraph b=https://b.example ' +
    '--forward-header Authorization --forward-header x-tenant --jwks https://login.example/jwks.json --issuer me ' +
    '--audience shop --listen 0.0.0.0:80';
  expect(read(line)).toEqual({
    listen: { host: '0.0.0.0', port: 80 },
    foreign: {
      supergraphFile: path.resolve('package.json'),
      urls: new Map([
        ['a', 'http://a.example/graphql?v=1'],
        ['b', 'https://b.example'],
      ]),
      forward: ['authorization', 'x-tenant'],
      tokens: { jwksUrl: 'https://login.example/jwks.json', issuer: 'me', audience: 'shop' },
    },
  });
});

it('composes where only subgraphs are named, and forwards nothing unless it is told to', () => {
  expect(read('--subgraph a=http://a.example').foreign).toEqual({
    supergraphFile: null,
    urls: new Map([['a', 'http://a.example']]),
    forward: [],
    tokens: undefined,
  });
});

it.each([
  ['--subgraph reviews', '--subgraph expects NAME=URL, such as reviews=http://127.0.0.1:4004/graphql'],
  ['--subgraph a=file:///etc/passwd', '--subgraph expects NAME=URL, such as reviews=http://127.0.0.1:4004/graphql'],
  ['--supergraph nowhere.graphql', '--supergraph: there is no file nowhere.graphql'],
  ['--forward-header authorization', '--forward-header goes with --supergraph or --subgraph'],
  ...['Host', 'Content-Length', 'x-tributary-identity', 'Sec-WebSocket-Key', 'a:b'].map((name) => [
    `--supergraph package.json --forward-header ${name}`,
    `--forward-header: "${name.toLowerCase()}" belongs to one connection or message, and is not forwarded`,
  ]),
  ['--supergraph package.json --issuer me', '--issuer and --audience go with --jwks'],
  [
    '--supergraph package.json --jwks here',
    '--jwks expects a URL, such as https://login.example/.well-known/jwks.json',
  ],
  ['--supergraph package.json --listen 4000', '--listen expects HOST:PORT, such as 127.0.0.1:4000'],
  ['--supergraph package.json --listen here:70000', '--listen expects HOST:PORT, such as 127.0.0.1:4000'],
  ['--speed', "Unknown option '--speed'"],
])('refuses "%s" with a reason', (line, reason) => {
  expect(() => read(line as string)).toThrow(UsageError);
  expect(() => read(line as string)).toThrow(reason as string);
});
