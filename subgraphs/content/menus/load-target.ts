import { encodeId } from '../../../platform/ids/typed-id';
import { toArticle } from '../articles/to-article';
import type { ContentContext } from '../context';
import { toPage } from '../pages/to-page';
import type { MenuItem } from './menu.type';

/** What a menu item points at; `null` for nothing, and for what is not published. */
export async function loadTarget(
  { targetKeys: { entry, category, product, collection } }: MenuItem,
  { entries, taxonomy }: ContentContext,
): Promise<{ id: string } | null> {
  if (product !== null) return { id: encodeId('prod', product) };
  if (collection !== null) return { id: encodeId('coll', collection) };
  if (category !== null) return taxonomy.byId.load(category);
  if (entry === null) return null;
  const row = await entries.byId.load({ id: entry, group: 'published' });
  if (row === null) return null;
  return row.kind === 'article' ? toArticle(row) : toPage(row);
}
