import type { Database } from '../../../platform/database/database';

/** A collection by its handle. */
export interface CollectionKind {
  id: string;
  handle: string;
  kind: 'MANUAL' | 'RULE';
}

/** Collections by handle. */
export function findCollectionKinds(database: Database, handles: readonly string[]): Promise<CollectionKind[]> {
  return database.query('select id, handle, kind from collection where handle = any($1::text[])', [handles]);
}

/** Collections by id. */
export function findCollectionKindsById(database: Database, ids: readonly string[]): Promise<CollectionKind[]> {
  return database.query('select id, handle, kind from collection where id = any($1::uuid[])', [ids]);
}

/** A product and a manual collection that it is to be in. */
export interface Membership {
  collectionId: string;
  productId: string;
}

/** Puts products at the ends of manual collections; those that are there already keep their places. */
export async function appendMembers(transaction: Database, members: readonly Membership[]): Promise<void> {
  await transaction.query(
    `insert into collection_product (collection_id, product_id, position)
     select g.collection_id, g.product_id,
       coalesce((select max(m.position) from collection_product m where m.collection_id = g.collection_id), 0)
         + row_number() over (partition by g.collection_id order by g.place)
     from unnest($1::uuid[], $2::uuid[]) with ordinality as g (collection_id, product_id, place)
     on conflict do nothing`,
    [members.map(({ collectionId }) => collectionId), members.map(({ productId }) => productId)],
  );
}

/** Takes products out of collections. */
export async function removeMembers(
  transaction: Database,
  collectionId: string,
  productIds: readonly string[],
): Promise<void> {
  await transaction.query('delete from collection_product where collection_id = $1 and product_id = any($2::uuid[])', [
    collectionId,
    productIds,
  ]);
}

/** Takes all products out of manual collections. */
export async function clearMembers(transaction: Database, collectionIds: readonly string[]): Promise<void> {
  await transaction.query('delete from collection_product where collection_id = any($1::uuid[])', [collectionIds]);
}

/** Which of these products there are. */
export async function findExistingProducts(database: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await database.query<{ id: string }>('select id from product where id = any($1::uuid[])', [ids]);
  return rows.map(({ id }) => id);
}

/** Locks a collection against changes until the transaction ends, and marks it as changed. @returns `null` for none */
export async function touchCollection(transaction: Database, id: string): Promise<CollectionKind | null> {
  const [row] = await transaction.query<CollectionKind>(
    'update collection set updated_at = now() where id = $1 returning id, handle, kind',
    [id],
  );
  return row ?? null;
}
