import { freeHandle, slugify } from '../../../platform/ids/handle';

/** What a thing would like to be called. */
export interface HandleWish {
  /** The handle that was asked for, or `null` to make one of the title. */
  handle: string | null | undefined;
  title: string;
  /** The handle that it has, `null` for a new thing. */
  current: string | null;
}

/** The handle without a number, as it was asked for. */
export function wantedHandle(wish: HandleWish): string {
  return slugify(wish.handle?.trim() || wish.title);
}

/** Whether `current` came out of the same wish: equal, or with the number that it got because the wish was taken. */
function stillServes(current: string | null, wanted: string): current is string {
  return (
    current === wanted || (current?.startsWith(`${wanted}-`) === true && /^-\d+$/.test(current.slice(wanted.length)))
  );
}

/**
 * Gives each wish a handle that no other has: a taken one gets a number.
 *
 * @param stored handles in the table that equal a wish or begin with it and a hyphen
 */
export function assignHandles(wishes: readonly HandleWish[], stored: readonly string[]): string[] {
  const taken = new Set(stored);
  return wishes.map((wish) => {
    const wanted = wantedHandle(wish);
    if (stillServes(wish.current, wanted)) return wish.current;
    const handle = freeHandle(wanted, (candidate) => taken.has(candidate));
    taken.add(handle);
    return handle;
  });
}
