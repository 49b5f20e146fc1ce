import type { Database } from '../../../platform/database/database';
import { freeHandle, slugify } from '../../../platform/ids/handle';
import { newUuid } from '../../../platform/ids/typed-id';
import {
  appendCategories,
  type CategoryPlace,
  findCategoriesByTitle,
  listCategoryHandles,
  lockCategoryTree,
} from './category-tree.store';

/** Finds categories by their titles from the root. */
class KnownPaths {
  readonly #ids = new Map<string, string>();

  constructor(places: readonly CategoryPlace[]) {
    // The oldest of two siblings with one title is meant: the answer must not change with every import.
    for (const { id, parent_id, title } of places) this.add(parent_id, title, this.child(parent_id, title) ?? id);
  }

  add(parentId: string | null, title: string, id: string): void {
    this.#ids.set(JSON.stringify([parentId, title]), id);
  }

  child(parentId: string | null, title: string): string | undefined {
    return this.#ids.get(JSON.stringify([parentId, title]));
  }

  /** @returns the id at the end of the path, `undefined` when a part of it is missing */
  at(path: readonly string[]): string | null | undefined {
    let id: string | null | undefined = null;
    for (const title of path) {
      if (id === undefined) return undefined;
      id = this.child(id, title);
    }
    return id;
  }
}

/** Makes the missing categories of one depth, all parents being there. */
async function makeLevel(
  transaction: Database,
  wanted: readonly { parentId: string | null; title: string }[],
  known: KnownPaths,
  handles: Set<string>,
): Promise<void> {
  const missing = [];
  for (const { parentId, title } of wanted) {
    if (known.child(parentId, title) !== undefined) continue;
    const handle = freeHandle(slugify(title), (candidate) => handles.has(candidate));
    const category = { id: newUuid(), parentId, title, handle };
    handles.add(handle);
    known.add(parentId, title, category.id);
    missing.push(category);
  }
  if (missing.length > 0) await appendCategories(transaction, missing);
}

async function makeMissing(transaction: Database, paths: readonly (readonly string[])[]): Promise<KnownPaths> {
  await lockCategoryTree(transaction);
  const known = new KnownPaths(await findCategoriesByTitle(transaction, [...new Set(paths.flat())]));
  const handles = new Set(await listCategoryHandles(transaction));
  const depth = Math.max(...paths.map((path) => path.length));
  for (let level = 0; level < depth; level += 1) {
    const wanted = paths
      .filter((path) => path.length > level)
      .map((path) => ({ parentId: known.at(path.slice(0, level)) ?? null, title: path[level] as string }));
    await makeLevel(transaction, wanted, known, handles);
  }
  return known;
}

/**
 * Finds categories by their titles from the root and makes those that are missing.
 *
 * @param paths titles, cleaned and not empty; an empty path is no category
 * @returns the id of each path's category, in the order of `paths`
 */
export async function ensureCategoryPaths(
  transaction: Database,
  paths: readonly (readonly string[])[],
): Promise<(string | null)[]> {
  const titles = [...new Set(paths.flat())];
  if (titles.length === 0) return paths.map(() => null);
  let known = new KnownPaths(await findCategoriesByTitle(transaction, titles));
  if (paths.some((path) => known.at(path) === undefined)) known = await makeMissing(transaction, paths);
  return paths.map((path) => known.at(path) ?? null);
}
