import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ForeignGatewayOptions } from '../gateway/foreign/start';
import { isForwardableHeader } from '../platform/http/forwardable-header';
import { UsageError } from './usage-error';

const usage = `Usage: node dist/main.js gateway [--listen HOST:PORT]
       node dist/main.js gateway --supergraph FILE [options]
       node dist/main.js gateway --subgraph NAME=URL [--subgraph NAME=URL …] [options]

Without --supergraph and --subgraph: our own four subgraphs. Else somebody else's graph:

  --supergraph FILE       a supergraph of Federation 2; watched, and switched to when it changes
  --subgraph NAME=URL     where a subgraph is, whatever the supergraph says; without a supergraph, one of those that
                          are asked for their schemas and composed
  --forward-header NAME   header of clients that goes on to every subgraph (default: none); repeatable
  --jwks URL              public keys of the tokens that clients send as "authorization: Bearer …"
  --issuer TEXT           what such a token must say of who made it
  --audience TEXT         … and for whom
  --listen HOST:PORT      address to listen on (default: HOST and PORT of the environment)`;

const options = {
  supergraph: { type: 'string' },
  subgraph: { type: 'string', multiple: true },
  'forward-header': { type: 'string', multiple: true },
  jwks: { type: 'string' },
  issuer: { type: 'string' },
  audience: { type: 'string' },
  listen: { type: 'string' },
} as const;

/** Where a gateway listens. */
export interface ListenAddress {
  host: string;
  port: number;
}

/** The command line of the role `gateway`. */
export interface GatewayCommandLine {
  /** Null for what the environment says. */
  listen: ListenAddress | null;
  /** Null for our own graph. */
  foreign: Omit<ForeignGatewayOptions, 'settings' | 'log'> | null;
}

function refuse(reason: string): never {
  throw new UsageError(`${reason}\n\n${usage}`);
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    return refuse((error as Error).message);
  }
}

type Values = ReturnType<typeof parse>;

function isHttp(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function readListen(text: string | undefined): ListenAddress | null {
  if (text === undefined) return null;
  const [, address = '', digits = ''] = /^(.+):(\d{1,5})$/.exec(text) ?? [];
  const host = address.replace(/^\[(.*)\]$/, '$1');
  const port = Number(digits);
  if (host === '' || digits === '' || port > 65_535) refuse('--listen expects HOST:PORT, such as 127.0.0.1:4000');
  return { host, port };
}

function readUrls(pairs: readonly string[] = []): Map<string, string> {
  return new Map(
    pairs.map((pair) => {
      const [, name = '', url = ''] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
      if (!isHttp(url)) refuse('--subgraph expects NAME=URL, such as reviews=http://127.0.0.1:4004/graphql');
      return [name, url];
    }),
  );
}

function readTokens({ jwks, issuer, audience }: Values) {
  if (jwks === undefined)
    return issuer !== undefined || audience !== undefined
      ? refuse('--issuer and --audience go with --jwks')
      : undefined;
  if (!isHttp(jwks)) refuse('--jwks expects a URL, such as https://login.example/.well-known/jwks.json');
  return { jwksUrl: jwks, issuer, audience };
}

function readSupergraph(file: string | undefined): string | null {
  if (file === undefined) return null;
  if (!existsSync(file)) refuse(`--supergraph: there is no file ${file}`);
  return path.resolve(file);
}

function readForeign(values: Values): GatewayCommandLine['foreign'] {
  const forward = (values['forward-header'] ?? []).map((name) => name.toLowerCase());
  const bad = forward.find((name) => !isForwardableHeader(name));
  if (bad !== undefined)
    refuse(`--forward-header: "${bad}" belongs to one connection or message, and is not forwarded`);
  const urls = readUrls(values.subgraph);
  const supergraphFile = readSupergraph(values.supergraph);
  return { supergraphFile, urls, forward, tokens: readTokens(values) };
}

/** Whether the command line asks for somebody else's graph. */
export function isForeign(args: readonly string[]): boolean {
  return args.some((arg) => /^--(supergraph|subgraph)(=|$)/.test(arg));
}

/**
 * Reads the command line of the role `gateway`.
 *
 * @throws UsageError
 */
export function readGatewayOptions(args: string[]): GatewayCommandLine {
  const { listen, ...values } = parse(args);
  const isOurs = values.supergraph === undefined && values.subgraph === undefined;
  const [stray] = isOurs ? Object.keys(values) : [];
  if (stray !== undefined) refuse(`--${stray} goes with --supergraph or --subgraph`);
  return { listen: readListen(listen), foreign: isOurs ? null : readForeign(values) };
}
