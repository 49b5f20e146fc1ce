import type { SeoInput } from '../../../platform/seo/seo.type';
import { checkLength, maxLength, type TooLong } from './check-length';

/** Short texts of a product, as they come in. */
export interface ProductTexts {
  vendor?: string | null;
  productType?: string | null;
  seo?: SeoInput | null;
}

/** Refuses short texts that are none: they stand in every listing, and in the facets. */
export function checkTexts({ vendor, productType, seo }: ProductTexts, problems: TooLong): void {
  checkLength(['vendor'], vendor ?? null, maxLength.name, problems);
  checkLength(['productType'], productType ?? null, maxLength.name, problems);
  checkLength(['seo', 'title'], seo?.title ?? null, maxLength.title, problems);
  checkLength(['seo', 'description'], seo?.description ?? null, maxLength.summary, problems);
}
