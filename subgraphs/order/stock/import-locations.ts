import type { Database } from '../../../platform/database/database';
import { isHandle, slugify } from '../../../platform/ids/handle';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import type { ImportResult } from '../../../platform/imports/import-payload';
import { type ImportError, ImportOutcome } from '../../../platform/imports/import-result.type';
import type { Staff } from '../audit/staff';
import { announceLocations } from './announce-locations';
import { auditLocations } from './audit-location';
import { type ImportedLocation, insertImported, lockLocations, updateImported } from './import-locations.store';
import type { LocationImportInput } from './import-locations.type';
import type { LocationRow } from './location.store';
import { isLocationName } from './location-name';

/** Characters in another system's id at most. */
const maxReferenceLength = 255;

interface Wanted {
  name: string;
  handle: string;
  input: LocationImportInput;
}

const refuse = (field: string, code: string, message: string): ImportError => ({ field: [field], code, message });

const handleTaken = (handle: string) =>
  refuse('handle', 'HANDLE_TAKEN', `Another location has the handle "${handle}".`);

function errorOf({ input, name, handle }: Wanted, seen: Set<string>): ImportError | null {
  const { externalReference: reference } = input;
  if (reference === '' || reference.length > maxReferenceLength || reference.includes('\0')) {
    const message = `A reference has 1 to ${maxReferenceLength} characters.`;
    return refuse('externalReference', 'INVALID_REFERENCE', message);
  }
  if (!isLocationName(name)) return refuse('name', 'INVALID_NAME', 'A name has 1 to 200 characters.');
  if (!isHandle(handle)) return refuse('handle', 'INVALID_HANDLE', `"${handle.slice(0, 64)}" is not a handle.`);
  if (seen.has(`reference ${reference}`)) {
    return refuse('externalReference', 'DUPLICATE_ITEM', 'An earlier item of this call has the same reference.');
  }
  if (seen.has(`handle ${handle}`)) return handleTaken(handle);
  seen.add(`reference ${reference}`).add(`handle ${handle}`);
  return null;
}

/** The row that an item is to become, or `null` when another location stands in its way. */
function rowOf({ input, name, handle }: Wanted, known: readonly LocationRow[]): ImportedLocation | null {
  const owner = known.find((row) => row.handle === handle);
  const same = known.find((row) => row.external_reference === input.externalReference);
  const target = same ?? (owner?.external_reference === null ? owner : undefined);
  // Without a handle of its own in the input, a location keeps the one that it has.
  const kept = same && input.handle == null ? same.handle : handle;
  if (kept === handle && owner && owner.id !== target?.id) return null;
  return {
    id: target?.id ?? newUuid(),
    handle: kept,
    name,
    priority: input.priority ?? null,
    active: input.active ?? null,
    external_reference: input.externalReference,
  };
}

/** Those of the known locations that rows open or close. */
function switchedOf(known: readonly LocationRow[], rows: readonly ImportedLocation[]): string[] {
  const activeOf = new Map(known.map(({ id, active }) => [id, active]));
  return rows
    .filter(({ id, active }) => active !== null && activeOf.has(id) && activeOf.get(id) !== active)
    .map(({ id }) => id);
}

async function writeLocations(
  transaction: Database,
  wanted: readonly Wanted[],
  staff: Staff,
): Promise<Map<Wanted, ImportResult>> {
  const references = wanted.map(({ input }) => input.externalReference);
  const known = await lockLocations(
    transaction,
    references,
    wanted.map(({ handle }) => handle),
  );
  const knownIds = new Set(known.map((row) => row.id));
  const rows = new Map(wanted.map((item) => [item, rowOf(item, known)]));
  const fit = [...rows.values()].filter((row) => row !== null);
  const created = await insertImported(
    transaction,
    fit.filter((row) => !knownIds.has(row.id)),
  );
  const updated = await updateImported(
    transaction,
    fit.filter((row) => knownIds.has(row.id)),
  );
  await auditLocations(transaction, { created, updated, staff });
  await announceLocations(transaction, switchedOf(known, fit));
  const outcomes = new Map<string, ImportOutcome>([
    ...created.map(({ id }) => [id, ImportOutcome.CREATED] as const),
    ...updated.map(({ id }) => [id, ImportOutcome.UPDATED] as const),
  ]);
  const resultOf = (item: Wanted, row: ImportedLocation | null): ImportResult => {
    const { externalReference } = item.input;
    const outcome = row && (outcomes.get(row.id) ?? (knownIds.has(row.id) ? ImportOutcome.UNCHANGED : null));
    if (row && outcome) return { externalReference, outcome, id: encodeId('loc', row.id), errors: [] };
    return { externalReference, outcome: ImportOutcome.FAILED, id: null, errors: [handleTaken(item.handle)] };
  };
  return new Map([...rows].map(([item, row]) => [item, resultOf(item, row)]));
}

/** Creates and changes locations by their external reference: one transaction, a handful of statements for all of them. */
export async function importLocations(
  database: Database,
  inputs: readonly LocationImportInput[],
  staff: Staff,
): Promise<ImportResult[]> {
  const seen = new Set<string>();
  const wanted = inputs.map((input) => {
    const item: Wanted = { input, name: input.name.trim(), handle: input.handle ?? slugify(input.name) };
    return { item, error: errorOf(item, seen) };
  });
  const fit = wanted.filter(({ error }) => error === null).map(({ item }) => item);
  const results = await database.transaction((transaction) => writeLocations(transaction, fit, staff));
  return wanted.map(({ item, error }) => {
    const { externalReference } = item.input;
    const failed = { externalReference, outcome: ImportOutcome.FAILED, id: null };
    return error ? { ...failed, errors: [error] } : (results.get(item) as ImportResult);
  });
}
