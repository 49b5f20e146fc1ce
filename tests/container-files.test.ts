import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { readSettings } from '../platform/config/settings';
import { type SubgraphName, subgraphNames } from '../platform/config/subgraph-name';
import { operationsPaths } from '../platform/http/operations-routes';
import { roles } from '../roles/roles';

/** What can be known of Dockerfile and docker-compose.yml without running them. */

const root = path.resolve(__dirname, '..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Service {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
}

const compose = textOf('docker-compose.yml');
const { services } = parse(compose, { merge: true }) as { services: Record<string, Service> };
const dockerfile = textOf('Dockerfile');
const defaults = readSettings({});

const ours = Object.entries(services).filter(([, service]) => service.image === 'tributary');
const servers = ['gateway', ...subgraphNames];

/** Each `${NAME:-default}` and `${NAME:?message}` that compose fills in from the operator's environment. */
const substitution = /\$\{(\w+):([-?])([^}]*)\}/g;
const substitutions = [...compose.matchAll(substitution)].map(([, name = '', kind, rest]) => ({ name, kind, rest }));

const portOf = (role: string) => (role === 'gateway' ? defaults.port : defaults.subgraphs[role as SubgraphName].port);

/** The environment of a service, with what compose asks its operator for filled in. */
function environmentOf(service: Service): Record<string, string> {
  const fill = (text: string) =>
    text.replace(substitution, (_all, _name, kind, rest) => (kind === '-' ? rest : 'x'.repeat(32)));
  return Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, text]) => [name, fill(text)]));
}

test('there is PostgreSQL, Redis, and every role that serves, each under its name', () => {
  expect(Object.keys(services).sort()).toEqual(['postgres', 'redis', 'migrate', ...servers].sort());
  expect(ours.map(([name, { command }]) => [name, command])).toEqual(ours.map(([name]) => [name, [name]]));
  expect(ours.filter(([name]) => !Object.hasOwn(roles, name))).toEqual([]);
});

test.each(ours)('%s gets settings that exist and can be used', (_name, service) => {
  const environment = environmentOf(service);
  const read = new Set<string>();
  const watched = new Proxy(environment, {
    get(target, name: string) {
      read.add(name);
      return target[name];
    },
  });
  expect(readSettings(watched)).toMatchObject({ production: true, host: '0.0.0.0' });
  expect(Object.keys(environment).filter((name) => !read.has(name))).toEqual([]);
});

test('a subgraph is looked for under its service’s name, on the port that it listens on', () => {
  const { subgraphs } = readSettings(environmentOf(services.gateway as Service));
  const urls = subgraphNames.map((name) => [name, subgraphs[name].url]);
  expect(urls).toEqual(subgraphNames.map((name) => [name, `http://${name}:${defaults.subgraphs[name].port}`]));
});

test('no secret has a value of its own, and two are asked for', () => {
  const secrets = substitutions.filter(({ name }) => /SECRET|PASSWORD/.test(name));
  expect(secrets.filter(({ kind, rest }) => kind === '-' && rest !== '')).toEqual([]);
  const required = secrets.filter(({ kind }) => kind === '?').map(({ name }) => name);
  expect(new Set(required)).toEqual(new Set(['SERVICE_SECRET', 'POSTGRES_PASSWORD']));
});

test.each(servers)('%s is asked for its health where it answers', (name) => {
  const command = services[name]?.healthcheck?.test.join(' ') ?? '';
  const [, port, asked = ''] = /http:\/\/127\.0\.0\.1:(\d+)(\/[\w/]+)/.exec(command) ?? [];
  expect(Number(port)).toBe(portOf(name));
  expect([...operationsPaths]).toContain(asked);
});

test('PostgreSQL and Redis have health checks, and only the gateway has a public port', () => {
  expect(['postgres', 'redis'].filter((name) => !services[name]?.healthcheck)).toEqual([]);
  const published = Object.entries(services).flatMap(([name, { ports = [] }]) => ports.map((port) => [name, port]));
  expect(published).toEqual([['gateway', `\${PORT:-${defaults.port}}:${defaults.port}`]]);
});

test('services wait for services that exist, for their health only where there is a check', () => {
  const waits = Object.entries(services).flatMap(([name, { depends_on = {} }]) =>
    Object.entries(depends_on).map(([target, { condition }]) => ({ name, target, condition })),
  );
  expect(waits.filter(({ target }) => !Object.hasOwn(services, target))).toEqual([]);
  const unchecked = waits.filter(
    ({ target, condition }) => condition === 'service_healthy' && !services[target]?.healthcheck,
  );
  expect(unchecked).toEqual([]);
  const migrated = waits.filter(({ condition }) => condition === 'service_completed_successfully');
  expect(migrated.map(({ name, target }) => [name, target])).toEqual(subgraphNames.map((name) => [name, 'migrate']));
});

test('the image has what the roles read, runs the pinned Node and is not root', () => {
  const copied = [...dockerfile.matchAll(/^COPY --from=build \S+ \/app\/(\S+) /gm)].map(([, name]) => name);
  expect(copied.sort()).toEqual(['dist', 'node_modules', 'package.json', 'schema']);
  const { devDependencies } = JSON.parse(textOf('package.json')) as { devDependencies: { node: string } };
  const [major] = devDependencies.node.split('.');
  const images = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, version]) => version);
  expect(images).toEqual([major, major]);
  expect(dockerfile).toMatch(/^USER node$/m);
  const [, role = ''] = /^CMD \["(\w+)"\]$/m.exec(dockerfile) ?? [];
  expect(Object.keys(roles)).toContain(role);
});

test('the image exposes the ports that the roles listen on', () => {
  const [, exposed = ''] = /^EXPOSE (.+)$/m.exec(dockerfile) ?? [];
  expect(exposed.split(' ').map(Number)).toEqual(servers.map(portOf));
});

test('what is built in the image has every source that the build reads', () => {
  const ignored = textOf('.dockerignore').trim().split('\n');
  const { include } = JSON.parse(textOf('tsconfig.json')) as { include: string[] };
  expect([...include, 'scripts', 'package.json'].filter((name) => ignored.includes(name))).toEqual([]);
  const secrets = ['.data', '.git', 'node_modules'];
  expect(secrets.filter((name) => !ignored.includes(name))).toEqual([]);
});
