import { freeHandle, isHandle, slugify } from '../../../platform/ids/handle';

/** What names a new thing. */
export interface HandleWish {
  /** The handle that was asked for, if any. */
  handle: string | null | undefined;
  title: string;
}

/**
 * The handle that was asked for, else a free one made of the title.
 *
 * @param listTaken handles that are the given base, or begin with it and a hyphen
 * @returns `null` when what was asked for is no handle
 */
export async function chooseHandle(
  { handle, title }: HandleWish,
  listTaken: (base: string) => Promise<string[]>,
): Promise<string | null> {
  if (handle !== null && handle !== undefined) return isHandle(handle) ? handle : null;
  const base = slugify(title);
  const taken = new Set(await listTaken(base));
  return freeHandle(base, (candidate) => taken.has(candidate));
}
