import type { Database } from '../../../platform/database/database';
import type { ProductDraft } from './product-draft';

/** A product that is to be written, with its place in the database. */
export type ProductToWrite = Omit<ProductDraft, 'variants'> & {
  id: string;
  handle: string;
  categoryId: string | null;
  externalReference: string | null;
  importDigest: string | null;
};

function toRecord(product: ProductToWrite) {
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description,
    description_html: product.descriptionHtml,
    vendor: product.vendor,
    product_type: product.productType,
    tags: product.tags,
    status: product.status,
    published_at: product.publishedAt,
    seo_title: product.seoTitle,
    seo_description: product.seoDescription,
    category_id: product.categoryId,
    options: product.options,
    media: product.media,
    external_reference: product.externalReference,
    import_digest: product.importDigest,
  };
}

/**
 * Inserts products, or replaces those that are there by id, in one statement.
 *
 * @throws on a handle or an external reference that another product has (SQLSTATE 23505)
 */
export async function upsertProducts(database: Database, products: readonly ProductToWrite[]): Promise<void> {
  await database.query(
    `insert into product (id, handle, title, description, description_html, vendor, product_type, tags, status,
       published_at, seo_title, seo_description, category_id, options, media, external_reference, import_digest)
     select id, handle, title, description, description_html, vendor, product_type, tags, status,
       published_at, seo_title, seo_description, category_id, options, media, external_reference, import_digest
     from json_to_recordset($1::json) as r (
       id uuid, handle text, title text, description text, description_html text, vendor text, product_type text,
       tags text[], status text, published_at timestamptz, seo_title text, seo_description text, category_id uuid,
       options jsonb, media jsonb, external_reference text, import_digest text)
     on conflict (id) do update set
       handle = excluded.handle, title = excluded.title, description = excluded.description,
       description_html = excluded.description_html, vendor = excluded.vendor, product_type = excluded.product_type,
       tags = excluded.tags, status = excluded.status, published_at = excluded.published_at,
       seo_title = excluded.seo_title, seo_description = excluded.seo_description,
       category_id = excluded.category_id, options = excluded.options, media = excluded.media,
       external_reference = excluded.external_reference, import_digest = excluded.import_digest, updated_at = now()`,
    [JSON.stringify(products.map(toRecord))],
  );
}
