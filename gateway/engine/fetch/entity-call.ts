import type { Lane } from '../run/lane';
import type { EntityPart } from './entity-part';
import { composeQueries, type EntityQuery, useAlias, useVariable } from './entity-query';
import { filesFor } from './request-files';
import { createSubgraphFetch, type FetchText, type SubgraphFetch } from './subgraph-fetch';
import { variablesText } from './variables-text';

/** One `_entities` of a request: its query, and all fetches that ask it with the same contextual arguments. */
export interface EntityCall {
  query: EntityQuery;
  contextText: string;
  parts: EntityPart[];
  representations: string[];
  /** For each part, which representation of the call each of its own is. */
  slots: (readonly number[])[];
}

function addPart(call: EntityCall, part: EntityPart, known: Map<string, number>): void {
  call.slots.push(
    part.representations.map((text) => {
      const slot = known.get(text) ?? call.representations.push(text) - 1;
      known.set(text, slot);
      return slot;
    }),
  );
  call.parts.push(part);
}

const atIndex = (_text: string, index: number) => index;

/** Brings together the fetches that ask the same, and each different representation once. */
export function groupCalls(parts: readonly EntityPart[]): EntityCall[] {
  const [only] = parts;
  if (only && parts.length === 1) {
    const { fetch, contextText, representations } = only;
    return [{ query: fetch.query, contextText, parts: [only], representations, slots: [representations.map(atIndex)] }];
  }
  const calls = new Map<string, { call: EntityCall; known: Map<string, number> }>();
  for (const part of parts) {
    const { query } = part.fetch;
    const key = `${query.id} ${part.contextText}`;
    const call = { query, contextText: part.contextText, parts: [], representations: [], slots: [] };
    const group = calls.get(key) ?? { call, known: new Map() };
    calls.set(key, group);
    addPart(group.call, part, group.known);
  }
  return [...calls.values()].map(({ call }) => call);
}

const joined = (members: readonly string[]) => `{${members.filter((member) => member !== '').join(',')}}`;

function contextMembers({ parts: [part], contextText }: EntityCall, index: number | null): string {
  const names = part?.fetch.contexts?.variableNames ?? [];
  const values = contextText === '' ? [] : contextText.split('\n');
  return names
    .map((name, at) => `${JSON.stringify(index === null ? name : useVariable(name, index))}:${values[at]}`)
    .join(',');
}

function fetchAlone(call: EntityCall, { run }: Lane): SubgraphFetch {
  const representations = `"representations":[${call.representations.join(',')}]`;
  const text = joined([
    representations,
    variablesText(call.query.variableNames, run.variables),
    contextMembers(call, null),
  ]);
  return createSubgraphFetch(call.query.alone, text, filesFor(call.query.variableNames, run.files));
}

/** Texts of requests that carry several queries, by the queries' ids: the same sets come ready together again. */
export type ComposedTexts = Map<string, FetchText>;

/** More sets than this come only of timing; they are then composed again. */
const maxComposedTexts = 64;

function composedText(calls: readonly EntityCall[], texts: ComposedTexts): FetchText {
  const key = calls.map(({ query }) => query.id).join(' ');
  const known = texts.get(key);
  if (known) return known;
  const uses = calls.map(({ query, parts: [part] }) => ({
    query,
    ownVariables: part?.fetch.contexts?.variableNames ?? [],
  }));
  const text = composeQueries(uses);
  if (texts.size < maxComposedTexts) texts.set(key, text);
  return text;
}

function fetchTogether(calls: readonly EntityCall[], { run }: Lane, texts: ComposedTexts): SubgraphFetch {
  const names = new Set(calls.flatMap(({ query }) => query.variableNames));
  const own = calls.flatMap((call, index) => [
    `"${useVariable('representations', index)}":[${call.representations.join(',')}]`,
    contextMembers(call, index),
  ]);
  const text = joined([...own, variablesText([...names], run.variables)]);
  return createSubgraphFetch(composedText(calls, texts), text, filesFor([...names], run.files));
}

/** A request for one or several calls, with the response name of each. */
export function requestFor(calls: readonly EntityCall[], lane: Lane, texts: ComposedTexts) {
  const [only] = calls;
  if (only && calls.length === 1) return { fetch: fetchAlone(only, lane), names: ['_entities'] };
  return { fetch: fetchTogether(calls, lane, texts), names: calls.map((_call, index) => useAlias(index)) };
}
