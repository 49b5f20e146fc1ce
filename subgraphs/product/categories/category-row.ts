/** A category as it is stored. */
export interface CategoryRow {
  id: string;
  parent_id: string | null;
  handle: string;
  title: string;
  description: string;
  position: number;
  created_at: Date;
  updated_at: Date;
}

/** Select list of a `CategoryRow` of the table alias `c`. */
export const categoryColumns =
  'c.id, c.parent_id, c.handle, c.title, c.description, c.position, c.created_at, c.updated_at';
