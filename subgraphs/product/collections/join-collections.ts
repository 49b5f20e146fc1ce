import type { Database } from '../../../platform/database/database';
import {
  appendMembers,
  type CollectionKind,
  findCollectionKinds,
  findCollectionKindsById,
  type Membership,
} from './membership.store';

/** Collections by handle; those that are not there are missing in the map. */
export async function collectionsByHandle(
  database: Database,
  handles: readonly string[],
): Promise<Map<string, CollectionKind>> {
  if (handles.length === 0) return new Map();
  const found = await findCollectionKinds(database, handles);
  return new Map(found.map((collection) => [collection.handle, collection]));
}

/** Collections by id; those that are not there are missing in the map. */
export async function collectionsById(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, CollectionKind>> {
  if (ids.length === 0) return new Map();
  const found = await findCollectionKindsById(database, ids);
  return new Map(found.map((collection) => [collection.id, collection]));
}

/** Puts products into manual collections, behind those that are there. */
export async function joinCollections(transaction: Database, members: readonly Membership[]): Promise<void> {
  if (members.length > 0) await appendMembers(transaction, members);
}
