import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { type BoundedCache, type CacheBounds, createBoundedCache } from '../bounded-cache';
import type { ParsedOperation } from './parse-operation';

/** Answers the introspection of an operation: JSON text by response name. */
export type Introspect = (coerced: Readonly<Record<string, unknown>>) => ReadonlyMap<string, string>;

const noIntrospection: ReadonlyMap<string, string> = new Map();

const isIntrospection = ({ name }: FieldNode) =>
  name.value === SchemaMetaFieldDef.name || name.value === TypeMetaFieldDef.name;

/**
 * Answers kept of one schema: those of the tools in use. One can be a megabyte, and strangers' operations can have as
 * many different ones as they like.
 */
const answerBounds: CacheBounds = { maxEntries: 16, maxKeyCharacters: 100_000 };

const answersOf = new WeakMap<GraphQLSchema, BoundedCache<ReadonlyMap<string, string>>>();

function keptAnswers(api: GraphQLSchema) {
  const kept = answersOf.get(api) ?? createBoundedCache<ReadonlyMap<string, string>>(answerBounds);
  answersOf.set(api, kept);
  return kept;
}

/** The document with nothing of the root but introspection; fragments of introspection's own types stay whole. */
function introspectionOnly({ document, operation }: ParsedOperation): DocumentNode {
  let depth = 0;
  return visit(document, {
    OperationDefinition: (node) => (node.name?.value === operation.name?.value ? undefined : null),
    FragmentDefinition: (node) => (node.typeCondition.name.value.startsWith('__') ? false : undefined),
    Field: {
      enter(node) {
        if (depth === 0 && !isIntrospection(node)) return null;
        depth += 1;
        return undefined;
      },
      leave() {
        depth -= 1;
      },
    },
  });
}

function usesIntrospection({ document }: ParsedOperation): boolean {
  let found = false;
  visit(document, {
    Field(node) {
      if (isIntrospection(node)) found = true;
    },
  });
  return found;
}

/** Executes introspection by graphql-js against the clients' schema, once an operation and set of variables. */
export function compileIntrospection(api: GraphQLSchema, parsed: ParsedOperation): Introspect {
  if (parsed.operation.operation !== 'query' || !usesIntrospection(parsed)) return () => noIntrospection;
  const document = introspectionOnly(parsed);
  const answers = keptAnswers(api);
  const text = print(document);
  return (coerced) => {
    const key = `${text}${JSON.stringify(coerced)}`;
    const known = answers.get(key);
    if (known) return known;
    const { data } = executeSync({ schema: api, document, variableValues: coerced });
    const answer = new Map(Object.entries(data ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
    answers.set(key, answer);
    return answer;
  };
}
