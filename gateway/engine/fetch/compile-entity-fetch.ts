import type { FetchNode } from '@apollo/query-planner';
import type { ResponsePath } from '../engine-error';
import type { JsonObject } from '../json-object';
import type { PlanStep } from '../plan/plan-step';
import type { Lane } from '../run/lane';
import type { FieldRequirements } from '../schema/field-requirements';
import type { TypeMatcher } from '../schema/type-matcher';
import { compileRepresentation } from './compile-representation';
import { compileContextReader } from './context-values';
import type { ComposedTexts } from './entity-call';
import type { Attendance, EntityFetch, EntityPart, Sharing } from './entity-part';
import type { EntityQuery } from './entity-query';
import { compileMerge, compileMergeTree, type MergeTree } from './merge-tree';
import { createRepresentationSlots } from './representation-slots';
import { sendEntities } from './send-entities';
import { typedSelections } from './typed-selections';
import { objectsAt, type PathNode, targetsAt } from './walk-path';

/** What all fetches of a plan have in common. */
export interface FetchCompilation {
  matchesType: TypeMatcher;
  isObjectType(typename: string): boolean;
  requirements: Pick<FieldRequirements, 'isKeyField'>;
  entityQuery(node: FetchNode): EntityQuery;
  sharing(node: FetchNode): Sharing;
  attendance(node: FetchNode): Attendance;
  texts: ComposedTexts;
  pathNode(path: ResponsePath): PathNode;
}

type Part = Omit<EntityPart, 'done'>;

/** A part that grows with each target. */
function growingPart(fetch: EntityFetch, lane: Lane, contextText: string) {
  const { texts, slotOf } = createRepresentationSlots(fetch.representation);
  const targets: JsonObject[] = [];
  const slots: number[] = [];
  const part: Part = { fetch, lane, contextText, targets, slots, representations: texts };
  const add = (target: JsonObject) => {
    const slot = slotOf(target);
    if (slot < 0) return;
    targets.push(target);
    slots.push(slot);
  };
  return { part, add };
}

/** All that the path leads to, as the list that it was found as unless some have no representation. */
function partOf(fetch: EntityFetch, lane: Lane): Part[] {
  const { texts, slotOf } = createRepresentationSlots(fetch.representation);
  const found = objectsAt(lane.run, fetch.node);
  const slots = found.map(slotOf);
  const part = { fetch, lane, contextText: '', representations: texts };
  if (!slots.includes(-1)) return [{ ...part, targets: found, slots }];
  const targets = found.filter((_target, index) => slots[index] !== -1);
  return [{ ...part, targets, slots: slots.filter((slot) => slot !== -1) }];
}

/** One part for each combination of contextual arguments: they are variables, the same for a whole `_entities`. */
function partsByContext(fetch: EntityFetch, lane: Lane): Part[] {
  const parts = new Map<string, ReturnType<typeof growingPart>>();
  for (const target of targetsAt(lane.run.data, fetch.path)) {
    const contextText = (fetch.contexts?.read(target) ?? []).join('\n');
    const growing = parts.get(contextText) ?? growingPart(fetch, lane, contextText);
    parts.set(contextText, growing);
    growing.add(target.object);
  }
  return [...parts.values()].map(({ part }) => part);
}

/** Compiles a fetch of entities. @param path where in the answer the entities stand */
export function compileEntityFetch(node: FetchNode, path: ResponsePath, common: FetchCompilation): PlanStep {
  const { matchesType, texts } = common;
  const query = common.entityQuery(node);
  const selections = query.field.selectionSet;
  if (!selections || !node.requires) throw new Error('A fetch of entities requires and selects something.');
  const tree = compileMergeTree(selections, node.outputRewrites);
  const trees = new Map<unknown, MergeTree>();
  const fetch: EntityFetch = {
    subgraph: node.serviceName,
    path,
    node: common.pathNode(path),
    query,
    representation: compileRepresentation({
      requires: node.requires,
      rewrites: node.inputRewrites,
      matchesType,
      isKeyField: (name) => common.requirements.isKeyField(node.serviceName, name),
    }),
    contexts: compileContextReader(node.contextRewrites, matchesType),
    merge: compileMerge(tree),
    bringsTypename: tree.has('__typename'),
    namesOf: (typename) => {
      const typed = trees.get(typename) ?? compileMergeTree(typedSelections(selections, typename, matchesType));
      trees.set(typename, typed);
      return typed;
    },
    outputRewrites: node.outputRewrites,
    sharing: common.sharing(node),
    attendance: common.attendance(node),
    matchesType,
    isObjectType: common.isObjectType,
  };
  const { id } = node;
  return async (lane) => {
    const parts = (fetch.contexts ? partsByContext : partOf)(fetch, lane).filter(({ targets }) => targets.length > 0);
    await sendEntities(fetch, lane, parts, texts);
    if (id !== undefined) lane.run.fetchDone(id);
  };
}
