import { NoSchemaIntrospectionCustomRule } from 'graphql';
import type { Settings } from '../../platform/config/settings';
import type { OperationChecks } from '../engine/operation/operation-checks';
import { checkDocument } from './check-document';
import { checkText } from './check-text';
import { checkVariables } from './check-variables';

/** What every operation passes before it is planned, through whichever door it came; in this order. */
export function operationChecks({
  operationLimits: limits,
  introspection,
}: Pick<Settings, 'operationLimits' | 'introspection'>): OperationChecks {
  return {
    text: (query) => checkText(query, limits),
    maxTokens: limits.tokens,
    document: (document) => checkDocument(document, limits),
    rules: introspection ? [] : [NoSchemaIntrospectionCustomRule],
    variables: (variables) => checkVariables(variables, limits),
    cost: { max: limits.cost, maxListItems: limits.listItems },
  };
}
