import type { UserError } from '../../../platform/errors/outcome';
import { newUuid } from '../../../platform/ids/typed-id';
import { checkTitle } from '../checks/check-text';
import { checkLink } from '../checks/check-url';
import { problemsOf } from '../checks/problem';
import type { MenuItemRow } from './menu.store';

/** Why the items of a menu are refused. */
export type MenuItemCode =
  | 'BLANK'
  | 'TOO_LONG'
  | 'INVALID_URL'
  | 'SEVERAL_TARGETS'
  | 'INVALID_ID'
  | 'UNKNOWN_REFERENCE'
  | 'TARGET_NOT_FOUND';

/** One thing wrong with an item; the field is a path such as `items.0.items.2.url`. */
export type MenuItemProblem = UserError<MenuItemCode>;

/** What items of both kinds of input have. */
export interface ItemTree<Item> {
  title: string;
  url?: string | null;
  openInNewTab?: boolean | null;
  items?: Item[] | null;
}

/** Keys of what an item points at. */
export type ItemTarget = Pick<MenuItemRow, 'entry_id' | 'category_id' | 'product_id' | 'collection_id'>;

/** Finds what an item points at; whatever is wrong with that is a problem. */
export type ReadTarget<Item> = (item: Item, field: string[], problems: MenuItemProblem[]) => ItemTarget;

/** Items that a menu can have, and how deep: far more than a reader finds their way in, far less than a stack holds. */
const maxItems = 1_000;
const maxDepth = 20;

interface Flattening<Item> {
  menuId: string;
  readTarget: ReadTarget<Item>;
  problems: MenuItemProblem[];
  rows: MenuItemRow[];
}

function checkItem<Item extends ItemTree<Item>>(item: Item, target: ItemTarget, field: string[]): MenuItemProblem[] {
  const several = Object.values(target).filter((key) => key !== null).length > 1;
  return problemsOf<MenuItemCode>([
    checkTitle([...field, 'title'], item.title),
    checkLink([...field, 'url'], item.url || null),
    several ? { field, message: 'An item points at one thing at most.', code: 'SEVERAL_TARGETS' } : null,
  ]);
}

function flatten<Item extends ItemTree<Item>>(
  items: readonly Item[],
  parent: { id: string | null; field: string[]; depth: number },
  into: Flattening<Item>,
): void {
  const { menuId, readTarget, problems, rows } = into;
  const field = [...parent.field, 'items'];
  if (parent.depth >= maxDepth || rows.length + items.length > maxItems) {
    const message = `A menu has up to ${maxItems} items on up to ${maxDepth} levels.`;
    problems.push({ field, message, code: 'TOO_LONG' });
    return;
  }
  const own = items.map((item, index) => {
    const path = [...field, String(index)];
    const target = readTarget(item, path, problems);
    problems.push(...checkItem(item, target, path));
    const { title, url, openInNewTab } = item;
    const texts = { title: title.trim(), url: url || null, open_in_new_tab: openInNewTab ?? false };
    const row = { id: newUuid(), menu_id: menuId, parent_id: parent.id, position: 0, ...texts, ...target };
    return { row, item, path };
  });
  for (const { row, item, path } of own) {
    rows.push({ ...row, position: rows.length });
    flatten(item.items ?? [], { id: row.id, field: path, depth: parent.depth + 1 }, into);
  }
}

/**
 * Turns the tree of a menu's input into rows, the whole in reading order.
 *
 * @param problems gets what is wrong; with any the rows are not to be stored
 */
export function flattenItems<Item extends ItemTree<Item>>(
  menuId: string,
  items: readonly Item[],
  { readTarget, problems }: { readTarget: ReadTarget<Item>; problems: MenuItemProblem[] },
): MenuItemRow[] {
  const rows: MenuItemRow[] = [];
  flatten(items, { id: null, field: [], depth: 0 }, { menuId, readTarget, problems, rows });
  return rows;
}
