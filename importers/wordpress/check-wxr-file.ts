import { RefusedFile } from '../refused-file';
import { AssetIndex } from './asset-index';
import { depthsOf } from './depths-of';
import { readLogin } from './read-login';
import { readState } from './read-state';
import { readWxr } from './read-wxr';
import { referencesOf } from './references';
import type { WxrIndex } from './wxr-index';
import type { WxrAuthor, WxrBroken, WxrItem, WxrRecord, WxrSite, WxrTerm } from './wxr-record';

/**
 * Reads the whole file once: refuses a broken one, and learns what later passes need to know in advance.
 * @param onRecord hears how many records were read, after each
 */
export async function checkWxrFile(
  file: string,
  onRecord: (records: number) => void = () => undefined,
): Promise<WxrIndex> {
  const collector = new IndexCollector();
  let records = 0;
  for await (const record of readWxr(file)) {
    collector.see(record);
    records += 1;
    onRecord(records);
  }
  return collector.finish();
}

const IMPORTED_TAXONOMIES = new Set(['category', 'post_tag', 'nav_menu']);

class IndexCollector {
  private site: WxrSite | null = null;
  private readonly assets = new AssetIndex();
  private readonly authors = new Map<string, { name: string; line: number }>();
  private readonly categories = new Map<string, WxrTerm>();
  private readonly menus = new Map<string, WxrTerm>();
  private readonly menuItems: WxrItem[] = [];
  private readonly tags = new Set<string>();
  private readonly usedTags = new Set<string>();
  private describedTags = 0;
  private readonly otherTerms = new Map<string, number>();
  private readonly entries = new Map<string, 'article' | 'page'>();
  private readonly pageParents = new Map<string, string>();
  private readonly repeatedLines = new Set<number>();
  private readonly broken: WxrBroken[] = [];
  private readonly types = new Map<string, number>();

  see(record: WxrRecord): void {
    if (record.kind === 'site') this.site = record;
    else if (record.kind === 'author') this.seeAuthor(record);
    else if (record.kind === 'term') this.seeTerm(record);
    else if (record.kind === 'broken') this.broken.push(record);
    else this.seeItem(record);
  }

  finish(): WxrIndex {
    const siteUrl = this.site?.addresses[0];
    if (!siteUrl) throw new RefusedFile('it holds no site');
    const { assets, authors, categories, menus, menuItems, entries, repeatedLines, types, broken } = this;
    return {
      siteUrl,
      references: referencesOf(siteUrl),
      otherTerms: this.otherTerms,
      ...{ assets, authors, categories, menus, menuItems, entries, repeatedLines, types, broken },
      tags: {
        known: this.tags.size,
        used: [...this.tags].filter((tag) => this.usedTags.has(tag)).length,
        described: this.describedTags,
      },
      pageDepths: depthsOf(this.pageParents),
      wantedTitles: new Map(this.untitledTargets().map((id) => [id, ''])),
    };
  }

  private seeAuthor({ login, displayName, firstName, lastName, line }: WxrAuthor): void {
    const name = displayName || `${firstName} ${lastName}`.trim() || login;
    this.authors.set(login, { name, line });
  }

  private seeTerm(term: WxrTerm): void {
    if (term.taxonomy === 'category' && !this.categories.has(term.slug)) this.categories.set(term.slug, term);
    if (term.taxonomy === 'nav_menu' && !this.menus.has(term.slug)) this.menus.set(term.slug, term);
    if (term.taxonomy === 'post_tag') {
      if (!this.tags.has(term.slug) && term.description) this.describedTags += 1;
      this.tags.add(term.slug);
    }
    if (!IMPORTED_TAXONOMIES.has(term.taxonomy)) {
      this.otherTerms.set(term.taxonomy, (this.otherTerms.get(term.taxonomy) ?? 0) + 1);
    }
  }

  private seeItem(item: WxrItem): void {
    this.types.set(item.type, (this.types.get(item.type) ?? 0) + 1);
    if (item.type === 'nav_menu_item') this.seeMenuItem(item);
    else if (item.type === 'attachment') this.seeAttachment(item);
    else if (item.type === 'post' || item.type === 'page') this.seeEntry(item, item.type);
  }

  /** An export of some items only names a menu nowhere but in its items. */
  private seeMenuItem(item: WxrItem): void {
    this.menuItems.push(item);
    for (const { domain, slug, name } of item.terms) {
      if (domain === 'nav_menu' && !this.menus.has(slug))
        this.menus.set(slug, toTerm(item, 'nav_menu', { slug, name }));
    }
  }

  private seeAttachment(item: WxrItem): void {
    if (!item.attachmentUrl) return;
    if (this.assets.has(item.id) || this.entries.has(item.id)) this.repeatedLines.add(item.line);
    else this.assets.add(item.id, item.attachmentUrl, item.parentId);
  }

  private seeEntry(item: WxrItem, type: 'post' | 'page'): void {
    if ('leftOut' in readState(item)) return;
    if (this.assets.has(item.id) || this.entries.has(item.id)) {
      this.repeatedLines.add(item.line);
      return;
    }
    this.entries.set(item.id, type === 'post' ? 'article' : 'page');
    if (type === 'page') this.pageParents.set(item.id, item.parentId);
    else this.seeFiling(item);
  }

  /** An export of posts only names authors and categories nowhere but in the posts. */
  private seeFiling(item: WxrItem): void {
    const { creator, terms, line } = item;
    const login = readLogin(creator);
    if (login && !this.authors.has(login)) this.authors.set(login, { name: login, line });
    for (const { domain, slug, name } of terms) {
      if (domain === 'post_tag') this.usedTags.add(slug);
      if (domain === 'category' && slug && !this.categories.has(slug)) {
        this.categories.set(slug, toTerm(item, 'category', { slug, name }));
      }
    }
  }

  private untitledTargets(): string[] {
    const untitled = this.menuItems.filter((item) => item.title === '');
    return untitled.map((item) => item.meta.get('_menu_item_object_id') ?? '');
  }
}

/** A term that only an item names. */
function toTerm({ line }: WxrItem, taxonomy: string, { slug, name }: { slug: string; name: string }): WxrTerm {
  return { kind: 'term', line, id: '', taxonomy, slug, parent: '', name: name || slug, description: '' };
}
