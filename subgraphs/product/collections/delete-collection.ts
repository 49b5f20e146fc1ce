import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import { deleteCollectionRow } from './collection-write.store';

/** Deletes a collection; its products stay. @param id key of the collection */
export async function deleteCollection(database: Database, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  const wasThere = await deleteCollectionRow(database, id);
  return wasThere ? accepted(id) : refused('NOT_FOUND', 'There is no such collection.', ['id']);
}
