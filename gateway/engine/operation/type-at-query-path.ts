import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { typeConditionOf } from '../fetch/data-rewrites';
import type { ParsedOperation } from './parse-operation';

interface Level {
  type: GraphQLCompositeType;
  sets: SelectionSetNode[];
}

/** All that is selected under a response name, in whichever fragment. */
function descend(api: GraphQLSchema, { fragments }: ParsedOperation, level: Level, name: string): Level | undefined {
  const found: Level[] = [];
  const visit = (type: GraphQLCompositeType, set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        const field = 'getFields' in type ? type.getFields()[selection.name.value] : undefined;
        const fieldType = field && getNamedType(field.type);
        if (key === name && selection.selectionSet && isCompositeType(fieldType)) {
          found.push({ type: fieldType, sets: [selection.selectionSet] });
        }
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && api.getType(fragment.typeCondition.name.value);
      if (fragment) visit(isCompositeType(condition) ? condition : type, fragment.selectionSet);
    }
  };
  for (const set of level.sets) visit(level.type, set);
  const [first] = found;
  return first && { type: first.type, sets: found.flatMap(({ sets }) => sets) };
}

/**
 * The type of the object that a deferred part belongs to.
 *
 * @param queryPath response names and type conditions, as the planner spells them
 */
export function typeAtQueryPath(
  api: GraphQLSchema,
  root: GraphQLCompositeType,
  parsed: ParsedOperation,
  queryPath: readonly string[],
): GraphQLCompositeType {
  let level: Level = { type: root, sets: [parsed.operation.selectionSet] };
  for (const element of queryPath) {
    const condition = typeConditionOf(element);
    if (condition !== null) {
      const type = api.getType(condition);
      if (isCompositeType(type)) level = { ...level, type };
      continue;
    }
    const next = descend(api, parsed, level, element);
    if (!next) throw new Error(`The operation has nothing at ${queryPath.join('.')}.`);
    level = next;
  }
  return level.type;
}
