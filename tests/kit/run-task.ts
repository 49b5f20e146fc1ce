import { connectDatabase } from '../../platform/database/data-source';
import type { Database } from '../../platform/database/database';
import { createLogger } from '../../platform/log/logger';
import type { WorkerTask } from '../../platform/worker/run-worker';

/** Runs a task of the order subgraph's worker until nothing is due. @returns what each run had done, the last nothing */
export async function runTask(
  { databaseUrl: url }: { databaseUrl: string },
  taskOf: (database: Database) => WorkerTask,
): Promise<number[]> {
  const log = createLogger({ level: 'fatal', name: 'test' });
  const connection = await connectDatabase({ subgraph: 'order', url, poolSize: 1, entities: [], migrations: [], log });
  try {
    const task = taskOf(connection.database);
    const done: number[] = [];
    while (done.at(-1) !== 0) done.push(await task.run(new AbortController().signal));
    return done;
  } finally {
    await connection.close();
  }
}
