/** A product as it is stored. */
export interface ProductRow {
  id: string;
  handle: string;
  title: string;
  description: string;
  description_html: string;
  vendor: string | null;
  product_type: string | null;
  tags: string[];
  status: string;
  published_at: Date | null;
  seo_title: string | null;
  seo_description: string | null;
  category_id: string | null;
  options: { name: string; values: string[] }[];
  media: { url: string; alt: string | null }[];
  rating_count: number;
  rating_sum: number;
  external_reference: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Select list of a `ProductRow` of the table alias `p`: all columns but those of search and import. */
export const productColumns =
  'p.id, p.handle, p.title, p.description, p.description_html, p.vendor, p.product_type, p.tags, p.status, ' +
  'p.published_at, p.seo_title, p.seo_description, p.category_id, p.options, p.media, p.rating_count, p.rating_sum, ' +
  'p.external_reference, p.created_at, p.updated_at';
