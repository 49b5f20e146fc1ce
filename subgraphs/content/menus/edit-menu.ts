import type { Database } from '../../../platform/database/database';
import { accepted, type Outcome, refused, refusedFor } from '../../../platform/errors/outcome';
import { decodeId, newUuid } from '../../../platform/ids/typed-id';
import { checkHandle } from '../checks/check-handle';
import { checkTitle } from '../checks/check-text';
import { problemsOf } from '../checks/problem';
import { refusedByConstraint } from '../checks/refused-by-constraint';
import { chooseHandles } from '../imports/choose-handles';
import { flattenItems, type ItemTarget, type MenuItemCode, type MenuItemProblem } from './flatten-items';
import { deleteMenuRow, lockMenu, type MenuWrite, replaceItems, saveMenus } from './menu-change.store';
import type { MenuCreateInput, MenuItemInput, MenuUpdateInput } from './menu-input.type';

type MenuCode = Exclude<MenuItemCode, 'INVALID_ID' | 'UNKNOWN_REFERENCE'> | 'INVALID_HANDLE';

const targetMissing = { code: 'TARGET_NOT_FOUND', field: ['items'], message: 'An item points at what is not there.' };

const constraints = {
  menu_handle: { code: 'HANDLE_TAKEN', field: ['handle'], message: 'Another menu has this handle.' },
  menu_item_entry: { ...targetMissing, code: 'TARGET_NOT_FOUND' },
  menu_item_category: { ...targetMissing, code: 'TARGET_NOT_FOUND' },
} as const;

const keyOf = (prefix: string, id: string | null | undefined) => (id ? decodeId(prefix, id) : null);

function readTarget(item: MenuItemInput, field: string[], problems: MenuItemProblem[]): ItemTarget {
  const article = keyOf('art', item.articleId);
  const page = keyOf('page', item.pageId);
  if (article !== null && page !== null) {
    problems.push({ field, message: 'An item points at one thing at most.', code: 'SEVERAL_TARGETS' });
  }
  return {
    entry_id: article ?? page,
    category_id: keyOf('acat', item.articleCategoryId),
    product_id: keyOf('prod', item.productId),
    collection_id: keyOf('coll', item.collectionId),
  };
}

async function save(
  transaction: Database,
  input: MenuUpdateInput,
  before: MenuWrite,
): Promise<Outcome<string, MenuCode>> {
  const menu = { ...before, handle: input.handle ?? before.handle, title: input.title?.trim() ?? before.title };
  const problems: MenuItemProblem[] = [];
  const items = input.items === undefined ? null : flattenItems(menu.id, input.items ?? [], { readTarget, problems });
  const found = [...problemsOf([checkHandle(input.handle), checkTitle(['title'], menu.title)]), ...problems];
  if (found.length > 0) return refusedFor(found as { field: string[] | null; message: string; code: MenuCode }[]);
  const wish = { handle: null, title: menu.title, current: null };
  const [handle] = menu.handle ? [menu.handle] : await chooseHandles(transaction, 'menu', [wish]);
  await saveMenus(transaction, [{ ...menu, handle: handle as string }]);
  if (items) await replaceItems(transaction, [menu.id], items);
  return accepted(menu.id);
}

/** Creates a menu. @returns its key */
export function createMenu(database: Database, input: MenuCreateInput) {
  const nothing = { id: newUuid(), handle: '', title: '', external_reference: null, import_digest: null };
  return refusedByConstraint(constraints, () =>
    database.transaction((transaction) => save(transaction, input, nothing)),
  );
}

/** Changes what the input names; items as a whole. @returns the menu's key */
export function updateMenu(database: Database, id: string, input: MenuUpdateInput) {
  const work = async (transaction: Database): Promise<Outcome<string, MenuCode | 'NOT_FOUND'>> => {
    const before = await lockMenu(transaction, id);
    return before ? save(transaction, input, before) : refused('NOT_FOUND', 'There is no such menu.', ['id']);
  };
  return refusedByConstraint(constraints, () => database.transaction(work));
}

/** Deletes a menu with its items. */
export async function deleteMenu(database: Database, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  const deleted = await deleteMenuRow(database, id);
  return deleted ? accepted(id) : refused('NOT_FOUND', 'There is no such menu.', ['id']);
}
