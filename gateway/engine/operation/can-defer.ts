import {
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { FieldRequirements } from '../schema/field-requirements';
import type { ParsedOperation } from './parse-operation';

/** Selections looked at; what has more is answered whole. */
const maxSelections = 10_000;

interface Place {
  type: GraphQLCompositeType;
  isDeferred: boolean;
  /** Whether a condition above, or of the fragment itself, can leave it out. */
  isConditional: boolean;
}

const has = ({ directives = [] }: SelectionNode, ...names: string[]) =>
  directives.some(({ name }) => names.includes(name.value));

/**
 * Whether the parts of an operation with `@defer` are sent on their own. The whole is always right, because `@defer` is a
 * wish; and the planner's parts are not to be relied on
 * - where a deferred fragment stands in another: the outer one leaves out objects that the inner one belongs to;
 * - where a condition can leave the fragment out: the part does not know of it, and finds nothing of its object;
 * - below an interface object, whose type nobody may know before the part is asked for.
 */
export function canDefer(
  api: GraphQLSchema,
  { operation, fragments }: ParsedOperation,
  requirements: FieldRequirements,
): boolean {
  let left = maxSelections;
  const isOfInterfaceObject = (type: GraphQLCompositeType) =>
    [type.name, ...(isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [])].some((name) =>
      requirements.hasInterfaceObject(name),
    );
  const fieldType = (type: GraphQLCompositeType, name: string) => {
    const found = 'getFields' in type ? type.getFields()[name] : undefined;
    const named = found && getNamedType(found.type);
    return isCompositeType(named) ? named : null;
  };
  const walk = ({ selections }: SelectionSetNode, place: Place): boolean =>
    selections.every((selection) => {
      left -= 1;
      if (left < 0) return false;
      const isConditional = place.isConditional || has(selection, 'skip', 'include');
      if (selection.kind === Kind.FIELD) {
        const type = fieldType(place.type, selection.name.value);
        return !selection.selectionSet || !type || walk(selection.selectionSet, { ...place, type, isConditional });
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && api.getType(fragment.typeCondition.name.value);
      const type = isCompositeType(condition) ? condition : place.type;
      const defers = has(selection, 'defer');
      if (defers && (place.isDeferred || isConditional || isOfInterfaceObject(type) || isOfInterfaceObject(place.type)))
        return false;
      return !fragment || walk(fragment.selectionSet, { type, isConditional, isDeferred: place.isDeferred || defers });
    });
  const root = api.getRootType(operation.operation);
  return !!root && walk(operation.selectionSet, { type: root, isDeferred: false, isConditional: false });
}
