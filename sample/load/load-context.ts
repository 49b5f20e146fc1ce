import type { GraphClient } from '../../platform/graph-client/graph-client';
import type { SampleOptions } from '../sample-options';
import { type BulkMutation, type BulkResult, bulkImport } from './bulk-import';
import { LoadTally } from './load-tally';

/** An item of a bulk mutation, under the name by which others refer to it. */
interface Referable {
  readonly externalReference: string;
}

/** What the steps of a load share: the graph, the counts, and the ids of what is already there. */
export class LoadContext {
  readonly tally = new LoadTally();
  private readonly ids = new Map<string, string>();

  /** @param write takes a line of text without its line break */
  constructor(
    readonly client: GraphClient,
    readonly options: SampleOptions,
    readonly write: (line: string) => void,
  ) {}

  /** Id of what was loaded under a reference, `null` when it failed or was never sent. */
  idOf(reference: string): string | null {
    return this.ids.get(reference) ?? null;
  }

  /** The ids behind references, without those of what failed. */
  idsOf(references: readonly string[]): string[] {
    return references.flatMap((reference) => this.ids.get(reference) ?? []);
  }

  /** Keeps an id that no `import` of its own gave. */
  keep(reference: string, id: string): void {
    this.ids.set(reference, id);
  }

  /** Sends items, counts what became of them, and keeps their ids. @returns one result an item */
  async import(kind: string, mutation: BulkMutation, items: readonly Referable[]): Promise<BulkResult[]> {
    const results = await bulkImport(this.client, mutation, items);
    const names = items.map(({ externalReference }) => externalReference);
    this.tally.add(kind, names, results);
    for (const [index, { id }] of results.entries()) if (id) this.ids.set(names[index] as string, id);
    return results;
  }
}
