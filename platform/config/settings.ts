import path from 'node:path';
import { type ConnectionSettings, readConnectionSettings } from './connection-settings';
import { readNetworks, readOrigins } from './network-readers';
import { type OperationLimits, readOperationLimits } from './operation-limits';
import { type PaymentSettings, readPaymentSettings } from './payment-settings';
import { processEnvironment } from './process-environment';
import {
  type Environment,
  readBoolean,
  readChoice,
  readInteger,
  readText,
  readUrl,
  SettingError,
} from './setting-readers';
import { type SubgraphName, subgraphNames } from './subgraph-name';

const supergraphSources = ['file', 'live'] as const;

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** A password or signing secret shorter than this can be guessed: 32 characters of hex are 128 bits. */
const minSecretLength = 32;

/** Where one subgraph listens when it runs as a role of its own, and where others find it. */
export interface SubgraphSettings {
  /** TCP port, 0 for any free one. */
  port: number;
  /** Base URL under which the gateway and other subgraphs reach it. */
  url: string;
  /** Connection string of its own database, or `null` to derive one from `DATABASE_URL`. */
  databaseUrl: string | null;
}

/** An installation of ours has a secret and databases; a gateway of somebody else's graph has neither. */
export type SettingsPurpose = 'installation' | 'foreign graph';

/** Everything the process can be told from outside, read once, frozen. */
export interface Settings {
  production: boolean;
  /** Address to listen on. */
  host: string;
  /** Port of the gateway, 0 for any free one. */
  port: number;
  /** Absolute path of the folder for the embedded database and generated secrets. */
  dataDir: string;
  /** Connection string of a PostgreSQL server, or `null` for the embedded one. */
  databaseUrl: string | null;
  /** Connections in each subgraph's pool. */
  databasePoolSize: number;
  logLevel: (typeof logLevels)[number];
  /** Secret that signs identities between our processes, or `null` to generate one in `dataDir`. */
  serviceSecret: string | null;
  subgraphs: Readonly<Record<SubgraphName, SubgraphSettings>>;
  /** Origins that browsers may call from, `*` for any, or `null` for the default of the environment. */
  corsOrigins: readonly string[] | null;
  /** Proxies whose word about the client's address is taken, or `null` for none. */
  trustedProxies: readonly string[] | null;
  /** Room and patience of the gateway's port. */
  connections: ConnectionSettings;
  /** Largest request body in bytes. */
  maxRequestBytes: number;
  /** How large an operation may be. */
  operationLimits: OperationLimits;
  /** Largest file of an upload in bytes. */
  maxUploadBytes: number;
  /** Files in one request. */
  maxUploadFiles: number;
  /** Whether clients may ask the gateway for its schema. */
  introspection: boolean;
  /** Whether an operation with a field that its sender may not have is refused whole. */
  rejectUnauthorized: boolean;
  /** Milliseconds that the gateway waits for one answer of a subgraph. */
  subgraphTimeoutMs: number;
  /** Milliseconds that the gateway gives a whole operation; a subscription has no end. */
  operationTimeoutMs: number;
  /** Milliseconds that a stopping process grants to the requests in flight. */
  shutdownGraceMs: number;
  /** Path of the supergraph, or `null` for the one that is shipped. */
  supergraphPath: string | null;
  /** Whether the supergraph is that file, or composed from what the running subgraphs say of themselves. */
  supergraphSource: (typeof supergraphSources)[number];
  /** Milliseconds between two looks at where the supergraph comes from. */
  supergraphPollMs: number;
  /** Account made an administrator when the installation has none yet, or `null`. */
  firstAdmin: Readonly<{ email: string; password: string }> | null;
  /** Whether an empty database is filled with the sample store at the first start. */
  sampleStore: boolean;
  /** Milliseconds between two looks of a background worker at what is due, 0 for no worker. */
  workerPollMs: number;
  /** Milliseconds that taxes and delivery prices may be behind what another process changed; 0: not at all. */
  ratesKeptMs: number;
  /** What buyers may pay with. */
  payment: Readonly<PaymentSettings>;
  /** Step at which the process ends itself, for tests of what a crash leaves; `null` for none. */
  crashAt: string | null;
}

const defaultPorts: Record<SubgraphName, number> = { content: 4001, product: 4002, user: 4003, order: 4004 };

function readSubgraph(env: Environment, name: SubgraphName): SubgraphSettings {
  const prefix = name.toUpperCase();
  const port = readInteger(env, `${prefix}_PORT`, defaultPorts[name], 0, 65535);
  return Object.freeze({
    port,
    url: readUrl(env, `${prefix}_URL`, ['http:', 'https:']) ?? `http://127.0.0.1:${port}`,
    databaseUrl: readUrl(env, `${prefix}_DATABASE_URL`, ['postgres:', 'postgresql:']),
  });
}

function readSecret(env: Environment, variable: string): string | null {
  const secret = readText(env, variable);
  if (secret !== null && secret.length < minSecretLength) {
    throw new SettingError(
      variable,
      `expects at least ${minSecretLength} characters, for example of "openssl rand -hex 32"`,
    );
  }
  return secret;
}

function readFirstAdmin(env: Environment): Settings['firstAdmin'] {
  const email = readText(env, 'ADMIN_EMAIL');
  const password = readText(env, 'ADMIN_PASSWORD');
  if (email !== null && password === null) throw new SettingError('ADMIN_PASSWORD', 'is required with ADMIN_EMAIL');
  if (email === null && password !== null) throw new SettingError('ADMIN_EMAIL', 'is required with ADMIN_PASSWORD');
  return email === null || password === null ? null : Object.freeze({ email, password });
}

function requireInProduction(settings: Settings): void {
  if (!settings.production) return;
  if (settings.serviceSecret === null) throw new SettingError('SERVICE_SECRET', 'is required with NODE_ENV=production');
  const everyDatabase = subgraphNames.every((name) => settings.subgraphs[name].databaseUrl !== null);
  if (settings.databaseUrl === null && !everyDatabase) {
    throw new SettingError('DATABASE_URL', 'is required with NODE_ENV=production');
  }
}

/**
 * Reads the settings of the process.
 *
 * @param env the environment, by default the process's own as it was at the start
 * @param purpose what they have to suffice for
 * @throws SettingError with the variable's name and what it expects
 */
export function readSettings(
  env: Environment = processEnvironment,
  purpose: SettingsPurpose = 'installation',
): Settings {
  const production = readText(env, 'NODE_ENV') === 'production';
  const subgraphs = Object.fromEntries(subgraphNames.map((name) => [name, readSubgraph(env, name)]));
  const trustedProxies = readNetworks(env, 'TRUST_PROXY');
  const settings: Settings = {
    production,
    host: readText(env, 'HOST') ?? '127.0.0.1',
    port: readInteger(env, 'PORT', 4000, 0, 65535),
    dataDir: path.resolve(readText(env, 'DATA_DIR') ?? '.data'),
    databaseUrl: readUrl(env, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    databasePoolSize: readInteger(env, 'DATABASE_POOL_SIZE', 10, 1, 1000),
    logLevel: readChoice(env, 'LOG_LEVEL', logLevels, 'info'),
    serviceSecret: readSecret(env, 'SERVICE_SECRET'),
    subgraphs: Object.freeze(subgraphs) as Settings['subgraphs'],
    corsOrigins: readOrigins(env, 'CORS_ORIGINS'),
    trustedProxies,
    connections: Object.freeze(readConnectionSettings(env, trustedProxies !== null)),
    maxRequestBytes: readInteger(env, 'MAX_REQUEST_BYTES', 1_048_576, 1024, 1_073_741_824),
    operationLimits: readOperationLimits(env),
    maxUploadBytes: readInteger(env, 'MAX_UPLOAD_BYTES', 26_214_400, 1024, 1_099_511_627_776),
    maxUploadFiles: readInteger(env, 'MAX_UPLOAD_FILES', 10, 1, 1000),
    introspection: readBoolean(env, 'INTROSPECTION', true),
    rejectUnauthorized: readBoolean(env, 'REJECT_UNAUTHORIZED', false),
    subgraphTimeoutMs: readInteger(env, 'SUBGRAPH_TIMEOUT_MS', 30_000, 1, 600_000),
    // Twice a subgraph's: one that hangs costs its fields and not the answer. Proxies commonly hang up after a minute.
    operationTimeoutMs: readInteger(env, 'OPERATION_TIMEOUT_MS', 60_000, 1, 600_000),
    shutdownGraceMs: readInteger(env, 'SHUTDOWN_GRACE_MS', 10_000, 0, 600_000),
    supergraphPath: readText(env, 'SUPERGRAPH_PATH'),
    supergraphSource: readChoice(env, 'SUPERGRAPH', supergraphSources, 'file'),
    supergraphPollMs: readInteger(env, 'SUPERGRAPH_POLL_MS', 10_000, 100, 3_600_000),
    firstAdmin: readFirstAdmin(env),
    sampleStore: readBoolean(env, 'SAMPLE_STORE', !production),
    // An unfinished checkout waits this long at most for another process to take it over, once its lease has ended.
    payment: Object.freeze(readPaymentSettings(env, production)),
    ratesKeptMs: readInteger(env, 'RATES_KEPT_MS', 10_000, 0, 3_600_000),
    workerPollMs: readInteger(env, 'WORKER_POLL_MS', 1000, 0, 3_600_000),
    crashAt: readText(env, 'CRASH_AT'),
  };
  if (purpose === 'installation') requireInProduction(settings);
  if (production && settings.sampleStore)
    throw new SettingError('SAMPLE_STORE', 'cannot be true with NODE_ENV=production');
  if (production && settings.crashAt !== null)
    throw new SettingError('CRASH_AT', 'cannot be used with NODE_ENV=production');
  return Object.freeze(settings);
}
