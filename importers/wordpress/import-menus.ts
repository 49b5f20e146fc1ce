import { importItems } from '../import-items';
import type { ImportJob } from '../import-job';
import { type MappedMenu, mapMenu } from './map-menu';
import { MENUS_IMPORT } from './operations';
import type { WxrIndex } from './wxr-index';
import type { WxrItem } from './wxr-record';

/** Imports menus with their items, after everything that they lead to. */
export async function importMenus(job: ImportJob, index: WxrIndex): Promise<void> {
  const itemsOf = Map.groupBy(index.menuItems, menuOf);
  const mapped = new Map<string, MappedMenu>();
  for (const menu of index.menus.values()) {
    const result = mapMenu(menu, itemsOf.get(menu.slug) ?? [], index);
    mapped.set(result.input.externalReference, result);
    for (const { item, reason } of result.leftOut) {
      job.report.leaveOut('menu items', `${reason} are not imported`, `line ${item.line}`);
    }
  }
  noteLosses(job, index, itemsOf);
  const items = [...index.menus.values()].flatMap((menu) => {
    const input = mapped.get(index.references.menu(menu.slug))?.input;
    return input ? [{ line: menu.line, subject: menu.name, input }] : [];
  });
  await importItems(job, {
    thing: 'menus',
    operation: MENUS_IMPORT,
    items,
    onDone: ({ input }, outcome) => {
      job.report.done('menu items', outcome, mapped.get(input.externalReference)?.itemCount ?? 0);
    },
    onSkipped: ({ input, line }) => {
      const count = mapped.get(input.externalReference)?.itemCount ?? 0;
      for (let item = 0; item < count; item += 1) {
        job.report.leaveOut('menu items', 'items of a menu that was refused', `line ${line}`);
      }
    },
  });
}

function noteLosses({ report }: ImportJob, index: WxrIndex, itemsOf: ReadonlyMap<string, readonly WxrItem[]>): void {
  for (const { content, excerpt, line } of index.menuItems) {
    if (content.trim() || excerpt) report.note('descriptions of menu items are not imported', `line ${line}`);
  }
  for (const [slug, items] of itemsOf) {
    if (index.menus.has(slug)) continue;
    for (const { line } of items) {
      report.leaveOut('menu items', 'menu items that belong to no menu are not imported', `line ${line}`);
    }
  }
}

function menuOf(item: WxrItem): string {
  return item.terms.find((term) => term.domain === 'nav_menu')?.slug ?? '';
}
