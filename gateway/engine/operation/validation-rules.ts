import {
  GraphQLError,
  getEnterLeaveForKind,
  Kind,
  type SelectionSetNode,
  SingleFieldSubscriptionsRule,
  specifiedRules,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** Names of variables that fetches of the planner need for themselves. */
const reservedVariable = /^(representations(_e\d+)?|contextualArgument_.*)$/;

const noReservedVariables: ValidationRule = (context) => ({
  VariableDefinition(node) {
    const name = node.variable.name.value;
    if (reservedVariable.test(name)) {
      context.reportError(
        new GraphQLError(`Variable "$${name}" needs another name: this one is reserved.`, { nodes: node }),
      );
    }
  },
});

/** @returns whether there were any */
function reportConditions(context: ValidationContext, set: SelectionSetNode, seen: Set<string>): boolean {
  let hasAny = false;
  for (const selection of set.selections) {
    const conditional = selection.directives?.find(({ name }) => name.value === 'skip' || name.value === 'include');
    if (conditional) {
      const message = `The root of a subscription cannot have @${conditional.name.value}.`;
      context.reportError(new GraphQLError(message, { nodes: conditional }));
      hasAny = true;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT)
      hasAny = reportConditions(context, selection.selectionSet, seen) || hasAny;
    if (selection.kind !== Kind.FRAGMENT_SPREAD || seen.has(selection.name.value)) continue;
    seen.add(selection.name.value);
    const fragment = context.getFragment(selection.name.value);
    if (fragment) hasAny = reportConditions(context, fragment.selectionSet, seen) || hasAny;
  }
  return hasAny;
}

/**
 * GraphQL specification, 5.2.4.1 "Single root field": one field, and neither `@skip` nor `@include`. graphql-js's rule
 * counts the fields only, and throws where a condition is a variable.
 */
const oneSubscriptionField: ValidationRule = (context) => {
  const fields = SingleFieldSubscriptionsRule(context);
  return {
    OperationDefinition(node, ...place) {
      if (node.operation !== 'subscription' || reportConditions(context, node.selectionSet, new Set())) return;
      getEnterLeaveForKind(fields, Kind.OPERATION_DEFINITION).enter?.call(fields, node, ...place);
    },
  };
};

/** An event is answered whole: the planner takes no `@defer` in a subscription. */
const noDeferInSubscriptions: ValidationRule = (context) => {
  const hasSubscription = context
    .getDocument()
    .definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'subscription');
  return {
    Directive(node) {
      if (!hasSubscription || node.name.value !== 'defer') return;
      context.reportError(new GraphQLError('A subscription cannot have @defer.', { nodes: node }));
    },
  };
};

/** Incremental delivery: a label is a constant, and names one deferred fragment. */
const uniqueDeferLabels: ValidationRule = (context) => {
  const labels = new Set<string>();
  return {
    Directive(node) {
      const value = node.name.value === 'defer' && node.arguments?.find(({ name }) => name.value === 'label')?.value;
      if (!value || value.kind === Kind.NULL) return;
      if (value.kind !== Kind.STRING || labels.has(value.value)) {
        context.reportError(new GraphQLError('A label of @defer is a string of its own.', { nodes: node }));
      } else labels.add(value.value);
    },
  };
};

/** The rules of the GraphQL specification, and those that planning and execution need besides. */
export const validationRules: readonly ValidationRule[] = [
  ...specifiedRules.filter((rule) => rule !== SingleFieldSubscriptionsRule),
  noReservedVariables,
  oneSubscriptionField,
  noDeferInSubscriptions,
  uniqueDeferLabels,
];
