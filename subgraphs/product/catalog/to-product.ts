import { encodeId } from '../../../platform/ids/typed-id';
import type { Product } from './product.type';
import type { ProductMedia } from './product-media.type';
import type { ProductRow } from './product-row';
import type { ProductStatus } from './product-status.type';

function toMedia({ url, alt }: ProductRow['media'][number], index: number): ProductMedia {
  return { url, alt, position: index + 1 };
}

/** The product that clients see of a stored one. */
export function toProduct(row: ProductRow): Product {
  const media = row.media.map(toMedia);
  return {
    uuid: row.id,
    categoryUuid: row.category_id,
    id: encodeId('prod', row.id),
    handle: row.handle,
    title: row.title,
    description: row.description,
    descriptionHtml: row.description_html,
    vendor: row.vendor,
    productType: row.product_type,
    tags: row.tags,
    status: row.status as ProductStatus,
    publishedAt: row.published_at,
    seo: { title: row.seo_title, description: row.seo_description },
    options: row.options.map(({ name, values }, index) => ({ name, values, position: index + 1 })),
    media,
    featuredMedia: media[0] ?? null,
    rating: { count: row.rating_count, average: row.rating_sum / Math.max(row.rating_count, 1) },
    externalReference: row.external_reference,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
