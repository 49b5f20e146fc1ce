import { freeHandle, slugify } from '../../../platform/ids/handle';

/** Something imported that needs a handle. */
export interface HandleWish {
  /** The handle that the input asks for, in any form. */
  handle: string | null | undefined;
  title: string;
  /** Its handle now, if it is there. */
  current: string | null;
}

/** Looks for handles that are taken. */
export interface HandleLookup {
  /** Which of these handles somebody has. */
  taken(handles: readonly string[]): Promise<string[]>;
  /** Handles that begin with one of these and a hyphen; asked for only when one of them is taken. */
  numbered(bases: readonly string[]): Promise<string[]>;
}

const isNumbered = (handle: string, base: string) =>
  handle.startsWith(`${base}-`) && /^\d+$/.test(handle.slice(base.length + 1));

/** What is there keeps its handle, also a numbered one, unless the input asks for another. */
function keeps({ handle, current }: HandleWish): boolean {
  if (current === null) return false;
  if (!handle) return true;
  const base = slugify(handle);
  return current === base || isNumbered(current, base);
}

/**
 * Handles for a batch, the taken ones numbered: `shirt`, `shirt-2`.
 *
 * @returns in the order of `wishes`
 */
export async function assignHandles(wishes: readonly HandleWish[], lookup: HandleLookup): Promise<string[]> {
  const bases = wishes.map((wish) => (keeps(wish) ? null : slugify(wish.handle || wish.title)));
  const wanted = bases.filter((base) => base !== null);
  const taken = new Set(wishes.filter(keeps).map(({ current }) => current as string));
  if (wanted.length > 0) for (const handle of await lookup.taken(wanted)) taken.add(handle);
  const clashing = [...new Set(wanted.filter((base, index) => taken.has(base) || wanted.indexOf(base) !== index))];
  if (clashing.length > 0) for (const handle of await lookup.numbered(clashing)) taken.add(handle);
  return wishes.map(({ current }, index) => {
    const base = bases[index];
    if (base === null || base === undefined) return current as string;
    const handle = freeHandle(base, (candidate) => taken.has(candidate));
    taken.add(handle);
    return handle;
  });
}
