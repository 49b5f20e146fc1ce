import type { FetchDataRewrite } from '@apollo/query-planner';
import type { ResponsePath } from '../engine-error';
import type { JsonObject } from '../json-object';
import type { Lane } from '../run/lane';
import type { TypeMatcher } from '../schema/type-matcher';
import type { Representation } from './compile-representation';
import type { ContextReader } from './context-values';
import type { EntityQuery } from './entity-query';
import type { Merge, MergeTree } from './merge-tree';
import type { PathNode } from './walk-path';

/**
 * Who may hold the objects that a fetch brings:
 * - `all`: nothing is merged into them later, so every place takes the same object;
 * - `place`: later fetches go into them along this fetch's own path, so all places of this path share one;
 * - `none`: several fetches merge into them, or something depends on what is above: each place has its own.
 */
export type Sharing = 'all' | 'place' | 'none';

/** Fetches of one subgraph that are sent as one request; nobody waits for the conditional ones, which count 0. */
export interface Meeting {
  size: number;
}

/** How a fetch takes part in a meeting. */
export interface Attendance {
  meeting: Meeting;
  /** Milliseconds that it waits for the others, at most. */
  holdMs: number;
}

/** A fetch of entities, compiled. */
export interface EntityFetch {
  subgraph: string;
  path: ResponsePath;
  node: PathNode;
  query: EntityQuery;
  representation: Representation;
  contexts: ContextReader | null;
  merge: Merge;
  /** Whether it asks for the entities' own type. */
  bringsTypename: boolean;
  /** What it brings for objects of one type. */
  namesOf(typename: unknown): MergeTree;
  outputRewrites: readonly FetchDataRewrite[] | undefined;
  sharing: Sharing;
  attendance: Attendance;
  matchesType: TypeMatcher;
  isObjectType(typename: string): boolean;
}

/** A fetch of entities in one request, with the objects that it is for. */
export interface EntityPart {
  fetch: EntityFetch;
  lane: Lane;
  targets: readonly JsonObject[];
  /** For each target, which of the representations is its own. */
  slots: readonly number[];
  /** The different representations. */
  representations: string[];
  /** Arguments that come from above the targets, as JSON members; empty for none. */
  contextText: string;
  /** Tells that all is merged. */
  done(): void;
}
