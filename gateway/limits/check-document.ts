import type { DocumentNode } from 'graphql';
import type { OperationLimits } from '../../platform/config/operation-limits';
import type { EngineError } from '../engine/engine-error';
import { measureDocument } from './measure-document';
import { refuseOperation } from './refuse-operation';

/** What of a document is limited. */
export type DocumentLimits = Pick<OperationLimits, 'depth' | 'aliases' | 'rootFields' | 'directives' | 'selections'>;

/** The answer of one can have a megabyte; tools ask one, and a client that looks at types a few. */
const maxIntrospections = 4;

/** Validation walks the document for each; a form of a hundred inputs has a hundred. */
const maxVariables = 500;

/** Why a document is not validated, each limit that it passes; nothing when it may be. */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): EngineError[] {
  const measure = measureDocument(document, limits.depth);
  if (!measure) {
    return [refuseOperation({ code: 'TOO_DEEP', what: 'Levels inside each other', limit: limits.depth })];
  }
  const bounds = { ...limits, introspections: maxIntrospections, variables: maxVariables };
  const counts = [
    { code: 'OPERATION_TOO_COMPLEX', what: 'Fields and fragments', of: 'selections' },
    { code: 'TOO_MANY_ALIASES', what: 'Aliases', of: 'aliases' },
    { code: 'TOO_MANY_ROOT_FIELDS', what: 'Root fields', of: 'rootFields' },
    { code: 'TOO_MANY_DIRECTIVES', what: 'Directives', of: 'directives' },
    { code: 'TOO_MANY_INTROSPECTIONS', what: 'Questions about the schema', of: 'introspections' },
    { code: 'TOO_MANY_VARIABLES', what: 'Variables', of: 'variables' },
  ] as const;
  return counts
    .filter(({ of }) => measure[of] > bounds[of])
    .map(({ code, what, of }) => refuseOperation({ code, what, limit: bounds[of], actual: measure[of] }));
}
