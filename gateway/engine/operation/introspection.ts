import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import type { ParsedOperation } from './parse-operation';

/** Answers the introspection of an operation: JSON text by response name. */
export type Introspect = (coerced: Readonly<Record<string, unknown>>) => ReadonlyMap<string, string>;

const noIntrospection: ReadonlyMap<string, string> = new Map();

const isIntrospection = ({ name }: FieldNode) =>
  name.value === SchemaMetaFieldDef.name || name.value === TypeMetaFieldDef.name;

/** Answers kept of one operation: with variables in `__type(name:)` there can be as many as types. */
const maxAnswers = 16;

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
  const answers = new Map<string, ReadonlyMap<string, string>>();
  return (coerced) => {
    const key = JSON.stringify(coerced);
    const known = answers.get(key);
    if (known) return known;
    const { data } = executeSync({ schema: api, document, variableValues: coerced });
    const answer = new Map(Object.entries(data ?? {}).map(([name, value]) => [name, JSON.stringify(value)]));
    if (answers.size < maxAnswers) answers.set(key, answer);
    return answer;
  };
}
