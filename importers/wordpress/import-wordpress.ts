import type { ImportJob } from '../import-job';
export async function importWordpress(_job: ImportJob): Promise<void> {}
