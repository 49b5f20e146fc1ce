import { Client } from 'pg';
import type { TestSubgraph } from './test-subgraph';

/** An event as it was committed, without what differs from run to run. */
export interface WrittenEvent {
  type: string;
  entityType: string;
  tags: string[];
  payload: Record<string, unknown>;
}

async function highestPosition(client: Client): Promise<string> {
  const { rows } = await client.query<{ highest: string }>('select coalesce(max(position), 0) as highest from outbox');
  return rows[0]?.highest ?? '0';
}

/** The events that `work` had a subgraph commit, in their order. Nothing else may run in it meanwhile. */
export async function eventsOf(subgraph: TestSubgraph, work: () => Promise<unknown>): Promise<WrittenEvent[]> {
  const client = new Client({ connectionString: subgraph.databaseUrl });
  await client.connect();
  try {
    const before = await highestPosition(client);
    await work();
    const { rows } = await client.query<WrittenEvent>(
      `select type, entity_type as "entityType", tags, payload from outbox where position > $1 order by position`,
      [before],
    );
    return rows;
  } finally {
    await client.end();
  }
}
