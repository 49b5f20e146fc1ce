import type { Database } from '../../../platform/database/database';
import { freeHandle, slugify } from '../../../platform/ids/handle';
import { findHandleOwners, findNumberedHandles, type HandleOwner } from './import-products.store';

/** A product that needs a handle. */
export interface HandleWish {
  /** The handle that the input asks for, in any form. */
  handle: string | null | undefined;
  title: string;
  /** The product's handle now, if it is there. */
  current: string | null;
}

const isNumbered = (handle: string, base: string) =>
  handle.startsWith(`${base}-`) && /^\d+$/.test(handle.slice(base.length + 1));

/** A product that is there keeps its handle, also a numbered one, unless the input asks for another. */
function keeps({ handle, current }: HandleWish): boolean {
  if (current === null) return false;
  if (!handle) return true;
  const base = slugify(handle);
  return current === base || isNumbered(current, base);
}

/**
 * Handles for products, the taken ones numbered: `shirt`, `shirt-2`. One statement, two when any is taken.
 *
 * @returns in the order of `wishes`
 */
export async function assignHandles(database: Database, wishes: readonly HandleWish[]): Promise<string[]> {
  const bases = wishes.map((wish) => (keeps(wish) ? null : slugify(wish.handle || wish.title)));
  const wanted = bases.filter((base) => base !== null);
  const taken = new Set(wishes.filter(keeps).map(({ current }) => current as string));
  const addOwners = (owners: readonly HandleOwner[]) => {
    for (const { handle } of owners) taken.add(handle);
  };
  if (wanted.length > 0) addOwners(await findHandleOwners(database, wanted));
  const clashing = [...new Set(wanted.filter((base, index) => taken.has(base) || wanted.indexOf(base) !== index))];
  if (clashing.length > 0) addOwners(await findNumberedHandles(database, clashing));
  return wishes.map(({ current }, index) => {
    const base = bases[index];
    if (base === null || base === undefined) return current as string;
    const handle = freeHandle(base, (candidate) => taken.has(candidate));
    taken.add(handle);
    return handle;
  });
}
