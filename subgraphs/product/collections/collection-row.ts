/** A rule as it is stored. */
export interface StoredRule {
  field: string;
  operator: string;
  value: string;
  /** Key of the category, for a rule on it. */
  category?: string;
  /** Minor units, for a rule on the price. */
  amount?: string;
  /** Currency code, for a rule on the price. */
  currency?: string;
}

/** A collection as it is stored. */
export interface CollectionRow {
  id: string;
  handle: string;
  title: string;
  description_html: string;
  kind: string;
  rules: StoredRule[];
  match_all: boolean;
  external_reference: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Select list of a `CollectionRow` of the table alias `c`. */
export const collectionColumns =
  'c.id, c.handle, c.title, c.description_html, c.kind, c.rules, c.match_all, c.external_reference, c.created_at, ' +
  'c.updated_at';
