import { rm } from 'node:fs/promises';
import path from 'node:path';
import { type Gateway, startGateway } from '../../gateway/start';
import { readSettings } from '../../platform/config/settings';
import { type SubgraphName, subgraphNames } from '../../platform/config/subgraph-name';
import { createHttpTransport } from '../../platform/federation/http-transport';
import { createInProcessTransport } from '../../platform/federation/in-process-transport';
import { serveSubgraph } from '../../platform/federation/serve-subgraph';
import type { SubgraphTransport } from '../../platform/federation/subgraph-transport';
import type { HttpServer } from '../../platform/http/http-server';
import type { IdentityTokens } from '../../platform/identity/identity-token';
import { createLogger } from '../../platform/log/logger';
import { createSmallGraph, type SmallGraph, smallGraphTokens } from './small-graph';
import { startPlanner } from './start-planner';

/** An answer over HTTP. */
export interface Answer {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  };
}

/** A gateway on a port of its own over the small graph. */
export interface SmallGateway {
  url: string;
  gateway: Gateway;
  graph: SmallGraph;
  /** Lines that the gateway logged. */
  lines: Record<string, unknown>[];
  /** Names of the subgraphs that the gateway asked, one a request. */
  asked: string[];
  post(query: string, headers?: Record<string, string>): Promise<Answer>;
  /** Stops one subgraph's server (over HTTP). */
  stop(name: SubgraphName): Promise<void>;
  /** Starts it again on the same port. */
  restart(name: SubgraphName): Promise<void>;
  close(): Promise<void>;
}

/** What differs from test to test. */
export interface SmallGatewayOptions {
  listen?: boolean;
  tokens?: IdentityTokens;
  /** Servers that stand in for subgraphs (over HTTP), by name. */
  urls?: Partial<Record<SubgraphName, string>>;
}

/** Starts the small graph's gateway, with its subgraphs in this process or each behind a port. */
export async function startSmallGateway(
  shape: 'in process' | 'over HTTP',
  environment: Record<string, string> = {},
  { listen = true, urls = {}, tokens = smallGraphTokens }: SmallGatewayOptions = {},
): Promise<SmallGateway> {
  const graph = await createSmallGraph(tokens);
  const settings = readSettings({ SUPERGRAPH_PATH: graph.supergraphPath, SHUTDOWN_GRACE_MS: '500', ...environment });
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const log = createLogger({ level: 'info', name: 'gateway', destination });
  const silent = createLogger({ level: 'silent', name: 'subgraph' });
  const servers = new Map<SubgraphName, HttpServer>();
  const ports = new Map<SubgraphName, number>();
  const serve = async (name: SubgraphName) => {
    const server = serveSubgraph(graph.subgraphs[name], settings, silent);
    const url = await server.listen('127.0.0.1', ports.get(name) ?? 0);
    servers.set(name, server);
    ports.set(name, Number(new URL(url).port));
    return url;
  };
  const transports = await Promise.all(
    subgraphNames.map(async (name) =>
      shape === 'in process'
        ? createInProcessTransport(name, graph.subgraphs[name])
        : createHttpTransport({ name, url: urls[name] ?? (await serve(name)), timeoutMs: 2_000 }),
    ),
  );
  const asked: string[] = [];
  const recording = transports.map((transport) => ({
    ...transport,
    execute: (...call: Parameters<SubgraphTransport['execute']>) => {
      asked.push(transport.name);
      return transport.execute(...call);
    },
  }));
  const gateway = await startGateway({ settings, log, tokens, transports: recording, startPlanner });
  const url = listen ? await gateway.listen('127.0.0.1', 0) : '';
  return {
    url,
    gateway,
    graph,
    lines,
    asked,
    async post(query, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
    },
    stop: async (name) => servers.get(name)?.close(),
    restart: async (name) => void (await serve(name)),
    async close() {
      await gateway.close();
      await Promise.all(transports.map((transport) => transport.close()));
      await Promise.all([...servers.values()].map((server) => server.close()));
      await rm(path.dirname(graph.supergraphPath), { recursive: true });
    },
  };
}
