import type { Database } from '../../../platform/database/database';
import { checkTitle } from '../checks/check-text';
import { problemsOf } from '../checks/problem';
import { chooseHandles } from '../imports/choose-handles';
import { type ImportedItem, type ImportItem, type ImportPlan, importBatch } from '../imports/import-batch';
import { readId } from '../imports/read-id';
import { createReferences, type ResolveReference } from '../imports/references';
import { flattenItems, type ItemTarget, type MenuItemProblem, type ReadTarget } from './flatten-items';
import type { MenuItemRow } from './menu.store';
import { findImportedMenus, replaceItems, saveMenus } from './menu-change.store';
import type { MenuImportInput, MenuItemImportInput } from './menu-input.type';

interface TargetLookups {
  article: ResolveReference;
  page: ResolveReference;
  category: ResolveReference;
}

function allItems(items: readonly MenuItemImportInput[]): MenuItemImportInput[] {
  return items.flatMap((item) => [item, ...allItems(item.items ?? [])]);
}

async function createLookups(database: Database, menus: readonly MenuImportInput[]): Promise<TargetLookups> {
  const items = menus.flatMap((menu) => allItems(menu.items ?? []));
  const articles = items.map((item) => item.articleReference);
  const pages = items.map((item) => item.pageReference);
  const categories = items.map((item) => item.articleCategoryReference);
  return {
    article: await createReferences(database, 'article', articles),
    page: await createReferences(database, 'page', pages),
    category: await createReferences(database, 'article_category', categories),
  };
}

function createReadTarget({ article, page, category }: TargetLookups): ReadTarget<MenuItemImportInput> {
  return (item, field, problems): ItemTarget => {
    const articleKey = article(item.articleReference, [...field, 'articleReference'], problems);
    const pageKey = page(item.pageReference, [...field, 'pageReference'], problems);
    if (articleKey !== null && pageKey !== null) {
      problems.push({ field, message: 'An item points at one thing at most.', code: 'SEVERAL_TARGETS' });
    }
    return {
      entry_id: articleKey ?? pageKey,
      category_id: category(item.articleCategoryReference, [...field, 'articleCategoryReference'], problems),
      product_id: readId('prod', item.productId, [...field, 'productId'], problems),
      collection_id: readId('coll', item.collectionId, [...field, 'collectionId'], problems),
    };
  };
}

function readItems(
  { id, input, errors }: ImportItem<MenuImportInput>,
  readTarget: ReadTarget<MenuItemImportInput>,
): MenuItemRow[] {
  const problems: MenuItemProblem[] = [];
  const rows = flattenItems(id, input.items ?? [], { readTarget, problems });
  errors.push(...problemsOf([checkTitle(['title'], input.title)]), ...problems);
  return rows;
}

const plan: ImportPlan<MenuImportInput> = {
  table: 'menu',
  find: findImportedMenus,
  async write(transaction, items) {
    const inputs = items.map((item) => item.input);
    const readTarget = createReadTarget(await createLookups(transaction, inputs));
    const read = items.map((item) => ({ item, rows: readItems(item, readTarget) }));
    const good = read.filter(({ item }) => item.errors.length === 0);
    const wishes = good.map(({ item }) => ({
      handle: item.input.handle ?? null,
      title: item.input.title,
      current: item.handle,
    }));
    const handles = await chooseHandles(transaction, 'menu', wishes);
    const menus = good.map(({ item: { id, digest, input } }, index) => ({
      id,
      handle: handles[index] as string,
      title: input.title.trim(),
      external_reference: input.externalReference,
      import_digest: digest,
    }));
    await saveMenus(transaction, menus);
    const ids = menus.map((menu) => menu.id);
    await replaceItems(
      transaction,
      ids,
      good.flatMap(({ rows }) => rows),
    );
  },
};

/** Creates or changes menus by their external references. */
export function importMenus(database: Database, inputs: readonly MenuImportInput[]): Promise<ImportedItem[]> {
  return importBatch(database, plan, inputs);
}
