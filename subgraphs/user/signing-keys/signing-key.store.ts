import type { Database } from '../../../platform/database/database';

/** A key pair as it is stored. */
export interface SigningKeyRow {
  /** The `kid` of its tokens. */
  id: string;
  algorithm: string;
  public_jwk: Record<string, unknown>;
  sealed_private_key: Buffer | null;
  created_at: Date;
  retired_at: Date | null;
}

const columns = 'id, algorithm, public_jwk, sealed_private_key, created_at, retired_at';

/** The key that signs, `null` before the first start. */
export async function findCurrentSigningKey(database: Database): Promise<SigningKeyRow | null> {
  const [row] = await database.query<SigningKeyRow>(`select ${columns} from signing_key where retired_at is null`);
  return row ?? null;
}

/** Public keys of all tokens that may still be valid, the current one first. @param overlapSeconds after retirement */
export async function listVerifyingKeys(
  database: Database,
  overlapSeconds: number,
): Promise<Record<string, unknown>[]> {
  const rows = await database.query<Pick<SigningKeyRow, 'public_jwk'>>(
    `select public_jwk from signing_key
     where retired_at is null or retired_at > now() - make_interval(secs => $1)
     order by retired_at desc nulls first`,
    [overlapSeconds],
  );
  return rows.map((row) => row.public_jwk);
}

/** Makes a key the current one unless there is one. @returns whether it was stored */
export async function insertCurrentSigningKey(
  database: Database,
  key: Pick<SigningKeyRow, 'id' | 'algorithm' | 'public_jwk' | 'sealed_private_key'>,
): Promise<SigningKeyRow | null> {
  const [row] = await database.query<SigningKeyRow>(
    `insert into signing_key (id, algorithm, public_jwk, sealed_private_key) values ($1, $2, $3, $4)
     on conflict ((retired_at is null)) where retired_at is null do nothing
     returning ${columns}`,
    [key.id, key.algorithm, JSON.stringify(key.public_jwk), key.sealed_private_key],
  );
  return row ?? null;
}

/** Retires a key and forgets its private part. @returns whether this call did it */
export async function retireSigningKey(database: Database, id: string): Promise<boolean> {
  const rows = await database.query(
    `update signing_key set retired_at = now(), sealed_private_key = null
     where id = $1 and retired_at is null returning id`,
    [id],
  );
  return rows.length === 1;
}

/** Removes keys under which no token can be valid any more. */
export async function deleteExpiredSigningKeys(database: Database, overlapSeconds: number): Promise<void> {
  await database.query('delete from signing_key where retired_at < now() - make_interval(secs => $1)', [
    overlapSeconds,
  ]);
}
