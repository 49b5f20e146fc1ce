import type { FetchDataRewrite } from '@apollo/query-planner';
import { Kind, type SelectionSetNode } from 'graphql';
import { isInheritedName, isJsonObject, type JsonObject, readOwn, writeOwn } from '../json-object';
import { typeConditionOf } from './data-rewrites';

/** The response names that a fetch brings, each with what it brings below; null for a leaf. */
export type MergeTree = Map<string, MergeTree | null>;

function addSelections({ selections }: SelectionSetNode, tree: MergeTree): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) addSelections(selection.selectionSet, tree);
    if (selection.kind !== Kind.FIELD) continue;
    const key = selection.alias?.value ?? selection.name.value;
    if (!selection.selectionSet) {
      tree.set(key, tree.get(key) ?? null);
      continue;
    }
    const below: MergeTree = tree.get(key) ?? new Map();
    tree.set(key, below);
    addSelections(selection.selectionSet, below);
  }
}

function addRenamed(rewrite: FetchDataRewrite, tree: MergeTree): void {
  if (rewrite.kind !== 'KeyRenamer') return;
  const names = rewrite.path.filter((element) => typeConditionOf(element) === null);
  const last = names.pop();
  const parent = names.reduce<MergeTree | null | undefined>((below, name) => below?.get(name), tree);
  if (last !== undefined && parent?.has(last)) parent.set(rewrite.renameKeyTo, parent.get(last) ?? null);
}

/** What a fetch brings, under the names that its output rewrites give. */
export function compileMergeTree(selections: SelectionSetNode, rewrites: readonly FetchDataRewrite[] = []): MergeTree {
  const tree: MergeTree = new Map();
  addSelections(selections, tree);
  for (const rewrite of rewrites) addRenamed(rewrite, tree);
  return tree;
}

/** One response name that a fetch brings, as merging needs it. */
interface MergeField {
  key: string;
  isInherited: boolean;
  below: readonly MergeField[] | null;
}

/** How the answers of a fetch are merged. */
export interface Merge {
  fields: readonly MergeField[];
  /** Whether objects come with it: what paths lead to is then no longer what it was. */
  bringsObjects: boolean;
}

function fieldsOf(tree: MergeTree): MergeField[] {
  return [...tree].map(([key, below]) => ({ key, isInherited: isInheritedName(key), below: below && fieldsOf(below) }));
}

/** Compiles the merging of what a fetch brings. */
export function compileMerge(tree: MergeTree): Merge {
  const fields = fieldsOf(tree);
  return { fields, bringsObjects: fields.some(({ below }) => below !== null) };
}

function mergeLists(target: unknown[], source: unknown[], below: readonly MergeField[]): void {
  for (const [index, item] of source.entries()) {
    const known = target[index];
    if (isJsonObject(known) && isJsonObject(item)) mergeObjects(known, item, below);
    else if (Array.isArray(known) && Array.isArray(item) && known.length === item.length)
      mergeLists(known, item, below);
    else target[index] = item;
  }
}

function mergeNested(target: JsonObject, key: string, value: unknown, below: readonly MergeField[]): void {
  const known = readOwn(target, key);
  if (isJsonObject(known) && isJsonObject(value)) mergeObjects(known, value, below);
  else if (Array.isArray(known) && Array.isArray(value) && known.length === value.length) {
    mergeLists(known, value, below);
  } else writeOwn(target, key, value);
}

/**
 * Merges what a fetch brought into an object of the answer. Where the object has nothing yet, the brought value itself
 * is taken, not a copy.
 */
export function mergeObjects(target: JsonObject, source: JsonObject, fields: readonly MergeField[]): void {
  for (const { key, isInherited, below } of fields) {
    const value = isInherited ? readOwn(source, key) : source[key];
    if (value === undefined) continue;
    if (below !== null) mergeNested(target, key, value, below);
    else if (isInherited) writeOwn(target, key, value);
    else target[key] = value;
  }
}
