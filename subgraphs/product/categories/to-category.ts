import { encodeId } from '../../../platform/ids/typed-id';
import type { Category } from './category.type';
import type { CategoryRow } from './category-row';

/** The category that clients see of a stored one. */
export function toCategory(row: CategoryRow): Category {
  return {
    uuid: row.id,
    parentUuid: row.parent_id,
    id: encodeId('cat', row.id),
    handle: row.handle,
    title: row.title,
    description: row.description,
    position: row.position,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
