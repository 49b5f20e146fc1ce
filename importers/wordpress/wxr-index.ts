import type { AssetIndex } from './asset-index';
import type { References } from './references';
import type { WxrBroken, WxrItem, WxrTerm } from './wxr-record';

/** What the first pass learned: whatever later passes refer to before they come to it. Bodies are not in it. */
export interface WxrIndex {
  readonly siteUrl: string;
  readonly references: References;
  readonly assets: AssetIndex;
  /** By login; authors that only an item names are there under their login. */
  readonly authors: ReadonlyMap<string, { readonly name: string; readonly line: number }>;
  /** By slug, also those that only an item names. */
  readonly categories: ReadonlyMap<string, WxrTerm>;
  readonly menus: ReadonlyMap<string, WxrTerm>;
  readonly menuItems: readonly WxrItem[];
  /** Number of tags of the file, of those that an article bears, and of those with a description. */
  readonly tags: { readonly known: number; readonly used: number; readonly described: number };
  /** Number of terms by taxonomy, of those taxonomies that the graph has no place for. */
  readonly otherTerms: ReadonlyMap<string, number>;
  /** Kind of each article and page that will be imported, by id. */
  readonly entries: ReadonlyMap<string, 'article' | 'page'>;
  /** Depth of each page in the tree, by id; pages are imported from the root down. */
  readonly pageDepths: ReadonlyMap<string, number>;
  /** Items that an earlier item of the file has the number of, by their lines. */
  readonly repeatedLines: ReadonlySet<number>;
  /** Authors and terms that cannot be imported. */
  readonly broken: readonly WxrBroken[];
  /** Number of items by type. */
  readonly types: ReadonlyMap<string, number>;
  /** Titles of entries that a menu shows without naming them; filled while the entries are imported. */
  readonly wantedTitles: Map<string, string>;
}
