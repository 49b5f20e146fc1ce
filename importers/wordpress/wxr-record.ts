/** The site that a file was exported from. */
export interface WxrSite {
  readonly kind: 'site';
  readonly version: string;
  readonly title: string;
  /** Addresses that the site's own links may start with. */
  readonly addresses: readonly string[];
}

/** An author of the site. */
export interface WxrAuthor {
  readonly kind: 'author';
  readonly line: number;
  readonly login: string;
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
}

/** A category, tag, menu or a term of any other taxonomy. */
export interface WxrTerm {
  readonly kind: 'term';
  readonly line: number;
  readonly id: string;
  /** `category`, `post_tag`, `nav_menu` or another. */
  readonly taxonomy: string;
  readonly slug: string;
  /** Slug of the parent term; empty at the root. */
  readonly parent: string;
  readonly name: string;
  readonly description: string;
}

/** A term that an item is filed under. */
export interface WxrItemTerm {
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

/** A post, page, attachment, menu item or anything else that WordPress keeps in its table of posts. */
export interface WxrItem {
  readonly kind: 'item';
  readonly line: number;
  readonly id: string;
  readonly type: string;
  readonly status: string;
  readonly title: string;
  readonly slug: string;
  readonly creator: string;
  readonly content: string;
  readonly excerpt: string;
  /** `YYYY-MM-DD hh:mm:ss` in UTC; empty or all zeros for what was never published. */
  readonly dateGmt: string;
  /** The same in the site's own time zone. */
  readonly date: string;
  readonly parentId: string;
  readonly menuOrder: number;
  readonly password: string;
  readonly sticky: boolean;
  readonly attachmentUrl: string;
  readonly terms: readonly WxrItemTerm[];
  readonly meta: ReadonlyMap<string, string>;
  readonly comments: number;
}

/** An author or a term that cannot be told from others. */
export interface WxrBroken {
  readonly kind: 'broken';
  readonly line: number;
  readonly subject: string;
  readonly reason: string;
}

/** What an export file is made of, in the order of the file. */
export type WxrRecord = WxrSite | WxrAuthor | WxrTerm | WxrItem | WxrBroken;
