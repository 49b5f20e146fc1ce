import type { NonEmptyArray } from 'type-graphql';
import type { Settings } from '../config/settings';
import type { SubgraphName } from '../config/subgraph-name';
import type { Invariants } from '../database/check-invariants';
import type { TypeOrmClass } from '../database/data-source';
import type { Database } from '../database/database';
import type { FindFile } from '../files/answer-file';
import type { ClientOrigin } from '../identity/identity-token';
import type { ServiceSecret } from '../identity/service-secret';
import type { Viewer } from '../identity/viewer';
import type { Logger } from '../log/logger';
import type { Peer } from './peer';

/** What a subgraph lives on for as long as its process does. */
export interface SubgraphRuntime {
  settings: Settings;
  secret: ServiceSecret;
  database: Database;
  log: Logger;
  /** Another subgraph, to be asked under this one's own service identity. */
  peer(name: SubgraphName): Peer;
}

/** What every request to a subgraph carries; a subgraph's own `context.ts` adds its loaders. */
export interface SubgraphContext {
  viewer: Viewer;
  requestId: string;
  /** Where the request came from; `undefined` for services and local tools. */
  client?: ClientOrigin | undefined;
  database: Database;
  runtime: SubgraphRuntime;
}

/** Finds an entity by the key fields that another subgraph knows of it; `null` when there is none. */
export type ReferenceResolver<Context> = (
  reference: Readonly<Record<string, unknown>>,
  context: Context,
) => Promise<unknown> | unknown;

/** Everything that makes a subgraph: what `start.ts` of each hands to the platform. */
export interface SubgraphDefinition<Context extends SubgraphContext = SubgraphContext> {
  name: SubgraphName;
  resolvers: NonEmptyArray<TypeOrmClass>;
  /** Types that no resolver returns: stubs of other subgraphs' entities, implementations of interfaces. */
  orphanedTypes: TypeOrmClass[];
  /** SDL that type-graphql cannot express (directives on enums, unions and scalars). */
  sdlExtensions?: string;
  /** By type name: how an `_entities` representation becomes an object. */
  references: Record<string, ReferenceResolver<Context>>;
  entities: TypeOrmClass[];
  migrations: TypeOrmClass[];
  createContext(base: SubgraphContext): Context;
  /** How a file is found that the subgraph keeps; left out by those that keep none. */
  files?(runtime: SubgraphRuntime): FindFile;
  /** Runs once after the migrations, before the first request (first signing key, seeded roles). */
  prepare?(runtime: SubgraphRuntime): Promise<void>;
  /** What its database promises of itself; the role `verify` checks it. */
  invariants?: Invariants;
  /** Starts what runs beside the requests, after `prepare`; it is closed before the database is. */
  background?(runtime: SubgraphRuntime): { close(): Promise<void> };
}
