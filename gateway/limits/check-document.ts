import type { DocumentNode } from 'graphql';
import type { OperationLimits } from '../../platform/config/operation-limits';
import type { EngineError } from '../engine/engine-error';
import { measureDocument } from './measure-document';
import { refuseOperation } from './refuse-operation';

/** What of a document is limited. */
export type DocumentLimits = Pick<OperationLimits, 'depth' | 'aliases' | 'rootFields' | 'directives' | 'selections'>;

/** Why a document is not validated, each limit that it passes; nothing when it may be. */
export function checkDocument(document: DocumentNode, limits: DocumentLimits): EngineError[] {
  const measure = measureDocument(document, limits.depth);
  if (!measure) {
    return [refuseOperation({ code: 'TOO_DEEP', what: 'Levels inside each other', limit: limits.depth })];
  }
  const counts = [
    { code: 'OPERATION_TOO_COMPLEX', what: 'Fields and fragments', of: 'selections' },
    { code: 'TOO_MANY_ALIASES', what: 'Aliases', of: 'aliases' },
    { code: 'TOO_MANY_ROOT_FIELDS', what: 'Root fields', of: 'rootFields' },
    { code: 'TOO_MANY_DIRECTIVES', what: 'Directives', of: 'directives' },
  ] as const;
  return counts
    .filter(({ of }) => measure[of] > limits[of])
    .map(({ code, what, of }) => refuseOperation({ code, what, limit: limits[of], actual: measure[of] }));
}
