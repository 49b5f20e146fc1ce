import { type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { OverrideLabels } from '../schema/override-labels';
import type { ParsedOperation } from './parse-operation';

/** The labels of progressive overrides that can change this operation's plan; nearly always none. */
export function labelsOfOperation(api: GraphQLSchema, labels: OverrideLabels, { document }: ParsedOperation): string[] {
  if (labels.byField.size === 0) return [];
  const found = new Set(labels.always);
  const typeInfo = new TypeInfo(api);
  const fields = visitWithTypeInfo(typeInfo, {
    Field({ name }) {
      const parent = typeInfo.getParentType();
      if (!parent) return;
      const types = isAbstractType(parent) ? [parent, ...api.getPossibleTypes(parent)] : [parent];
      for (const type of types) {
        const label = labels.byField.get(`${type.name}.${name.value}`);
        if (label !== undefined) found.add(label);
      }
    },
  });
  visit(document, fields);
  return [...found].sort();
}
