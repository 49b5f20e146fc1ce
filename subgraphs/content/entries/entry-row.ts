import type { AuthorRow } from '../authors/author.store';
import type { StoredBlock } from '../blocks/stored-block';
import type { EntryState } from './content-state.type';

/** What an entry can be. */
export type EntryKind = 'article' | 'page';

/** One state of an entry as it is read, with its author, who is shown beside nearly every article. */
export interface EntryRow {
  id: string;
  kind: EntryKind;
  handle: string;
  locale: string;
  parent_id: string | null;
  position: number;
  external_reference: string | null;
  created_at: Date;
  state: EntryState;
  title: string;
  excerpt: string | null;
  /** `null` where a list was read without: bodies are long. */
  body: StoredBlock[] | null;
  seo_title: string | null;
  seo_description: string | null;
  tags: string[];
  cover_id: string | null;
  linked_product_ids: string[];
  updated_at: Date;
  /** `null` when nothing is published. */
  published_at: Date | null;
  /** Whether draft and published differ. */
  has_changes: boolean;
  author: AuthorRow | null;
}

/** An entry with its draft, as it is written. */
export interface EntryWrite {
  id: string;
  kind: EntryKind;
  handle: string;
  locale: string;
  parent_id: string | null;
  position: number;
  external_reference: string | null;
  import_digest: string | null;
  title: string;
  excerpt: string | null;
  body: StoredBlock[];
  body_text: string;
  seo_title: string | null;
  seo_description: string | null;
  tags: string[];
  author_id: string | null;
  cover_id: string | null;
  /** Named by the editor. */
  product_ids: string[];
  /** These and the ones in the body's grids. */
  linked_product_ids: string[];
  /** Set by the editor; `null` for the time of publishing. */
  published_at: Date | null;
  /** In their order. */
  category_ids: string[];
}
