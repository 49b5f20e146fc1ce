import { encodeId } from '../../../platform/ids/typed-id';
import type { Collection, CollectionKind } from './collection.type';
import type { CollectionRow } from './collection-row';
import type { CollectionRule } from './collection-rule.type';

/** The collection that clients see of a stored one. */
export function toCollection(row: CollectionRow): Collection {
  return {
    uuid: row.id,
    id: encodeId('coll', row.id),
    handle: row.handle,
    title: row.title,
    descriptionHtml: row.description_html,
    kind: row.kind as CollectionKind,
    rules: row.rules as CollectionRule[],
    matchAll: row.match_all,
    externalReference: row.external_reference,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
