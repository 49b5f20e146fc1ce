import { Client } from 'pg';

/** Runs one statement on a subgraph's own database: for what no client can do, such as to let time pass. */
export async function runSql<Row>(
  { databaseUrl }: { databaseUrl: string },
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows as Row[];
  } finally {
    await client.end();
  }
}
