/** A review as it is stored. */
export interface ReviewRow {
  id: string;
  product_id: string;
  user_id: string;
  rating: number;
  title: string;
  body: string;
  status: string;
  created_at: Date;
}

/** Select list of a `ReviewRow` of the table alias `r`. */
export const reviewColumns = 'r.id, r.product_id, r.user_id, r.rating, r.title, r.body, r.status, r.created_at';
