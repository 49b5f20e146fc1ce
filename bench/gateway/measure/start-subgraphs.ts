import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSet } from '../subgraphs/subgraph-data.ts';
import { type MeasuredProcess, startProcess } from './measured-process.ts';

/** The four subgraphs, serving from one process. */
export interface RunningSubgraphs {
  process: MeasuredProcess;
  supergraphFile: string;
  /** HTTP requests answered so far. */
  requests(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the subgraphs and writes the supergraph over them to a file. */
export async function startSubgraphs(data: DataSet): Promise<RunningSubgraphs> {
  const file = fileURLToPath(new URL('../subgraphs/serve-subgraphs.ts', import.meta.url));
  const process = startProcess({ file, args: [data], env: { NODE_ENV: 'production' } });
  const { supergraphSdl } = await process.ask<{ supergraphSdl: string }>();
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  writeFileSync(supergraphFile, supergraphSdl);
  return {
    process,
    supergraphFile,
    requests: async () => (await process.ask<{ requests: number }>('requests')).requests,
    async stop() {
      await process.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
