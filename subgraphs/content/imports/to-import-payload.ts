import { encodeId } from '../../../platform/ids/typed-id';
import type { ImportResult } from '../../../platform/imports/import-payload';
import type { ImportedItem } from './import-batch';

/** What turns a batch's outcome into a bulk mutation's answer. */
export interface ImportPayloadOptions {
  /** Prefix of the ids. */
  prefix: string;
  /** Name of the field with the imported thing. */
  field: string;
  /** Finds the thing by its key; called only for results whose field was selected. */
  load(uuid: string): Promise<object | null>;
}

/** The answer of a bulk mutation, one result an item. */
export function toImportPayload(
  items: readonly ImportedItem[],
  { prefix, field, load }: ImportPayloadOptions,
): { results: ImportResult[] } {
  const results = items.map(({ uuid, externalReference, outcome, errors }) => ({
    externalReference,
    outcome,
    errors,
    id: uuid && encodeId(prefix, uuid),
    // graphql-js calls a property that is a function, and only when the field was selected.
    [field]: () => uuid && load(uuid),
  }));
  return { results };
}
