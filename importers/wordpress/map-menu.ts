import type { MenuImportInput, MenuItemImportInput } from './content-import-input';
import { plainText } from './plain-text';
import { readSlug } from './read-slug';
import type { WxrIndex } from './wxr-index';
import type { WxrItem, WxrTerm } from './wxr-record';

/** A menu ready to be sent. */
export interface MappedMenu {
  readonly input: MenuImportInput;
  /** Items that are in it. */
  readonly itemCount: number;
  /** Items that are not, with the reason. */
  readonly leftOut: readonly { readonly item: WxrItem; readonly reason: string }[];
}

/** Turns a menu and its items into the input of `menusImport`. */
export function mapMenu(menu: WxrTerm, items: readonly WxrItem[], index: WxrIndex): MappedMenu {
  const leftOut: { item: WxrItem; reason: string }[] = [];
  const sorted = items.toSorted((a, b) => a.menuOrder - b.menuOrder);
  const ids = new Set(sorted.map((item) => item.id));
  const placed = new Set<WxrItem>();
  const childrenOf = (parentId: string): MenuItemImportInput[] =>
    sorted.flatMap((item) => {
      const parent = item.meta.get('_menu_item_menu_item_parent') ?? '0';
      const isHere = ids.has(parent) && parent !== item.id ? parent === parentId : parentId === '0';
      if (!isHere || placed.has(item)) return [];
      placed.add(item);
      const below = childrenOf(item.id);
      const mapped = mapItem(item, below, index);
      if (typeof mapped !== 'string') return [mapped];
      leftOut.push({ item, reason: mapped });
      // What stood below an item that leads nowhere moves up into its place.
      return below;
    });
  const tree = childrenOf('0');
  for (const item of sorted)
    if (!placed.has(item)) leftOut.push({ item, reason: 'menu items that stand below themselves' });
  const handle = readSlug(menu.slug);
  return {
    input: {
      externalReference: index.references.menu(menu.slug),
      ...(handle ? { handle } : {}),
      title: plainText(menu.name),
      items: tree,
    },
    itemCount: items.length - leftOut.length,
    leftOut,
  };
}

/** The item, or why it is left out. */
function mapItem(item: WxrItem, items: readonly MenuItemImportInput[], index: WxrIndex): MenuItemImportInput | string {
  if (item.status !== 'publish') return 'menu items that are drafts';
  const objectId = item.meta.get('_menu_item_object_id') ?? '';
  const title = plainText(item.title) || plainText(index.wantedTitles.get(objectId) ?? '');
  const target = targetOf(item, objectId, index);
  if (typeof target === 'string') return target;
  const ownTitle = title || target.title;
  if (!ownTitle) return 'menu items without a title';
  const openInNewTab = item.meta.get('_menu_item_target') === '_blank';
  return { title: ownTitle, ...target.link, openInNewTab, items };
}

interface Target {
  readonly link: Pick<MenuItemImportInput, 'url' | 'articleReference' | 'pageReference' | 'articleCategoryReference'>;
  readonly title?: string;
}

function targetOf(item: WxrItem, objectId: string, index: WxrIndex): Target | string {
  const object = item.meta.get('_menu_item_object') ?? '';
  const url = item.meta.get('_menu_item_url')?.trim();
  switch (item.meta.get('_menu_item_type')) {
    case 'post_type': {
      const kind = index.entries.get(objectId);
      const reference = index.references.item(objectId);
      if (kind === 'article') return { link: { articleReference: reference } };
      if (kind === 'page') return { link: { pageReference: reference } };
      return `menu items that lead to a ${object || 'post'} that is not imported`;
    }
    case 'taxonomy': {
      const category = [...index.categories.values()].find((term) => object === 'category' && term.id === objectId);
      if (!category) return `menu items that lead to a ${object || 'term'} that is not imported`;
      return {
        link: { articleCategoryReference: index.references.category(category.slug) },
        title: plainText(category.name),
      };
    }
    default:
      return { link: url ? { url } : {} };
  }
}
