import { htmlText } from '../../../platform/html/html-text';
import { isSafeFileUrl } from '../../../platform/html/safe-url';
import { sanitizeHtml } from '../../../platform/html/sanitize-html';
import type { SeoInput } from '../../../platform/seo/seo.type';
import { checkLength, maxLength } from './check-length';
import { checkOptions, withValuesOf } from './check-options';
import { checkTexts } from './check-texts';
import { checkVariants } from './check-variants';
import { cleanText, cleanTextOrNull } from './clean-text';
import type { ProductDraft } from './product-draft';
import type { ProductMediaInput } from './product-media.type';
import type { ProductOptionInput } from './product-option.type';
import type { Problems, ProductProblem } from './product-problem';
import { ProductStatus } from './product-status.type';
import type { ProductVariantInput } from './variant-input.type';

/** A product as it comes in, from a form or from another system. */
export interface ProductContent {
  title: string;
  descriptionHtml?: string | null;
  vendor?: string | null;
  productType?: string | null;
  tags?: readonly string[] | null;
  status?: ProductStatus | null;
  publishedAt?: Date | null;
  seo?: SeoInput | null;
  options?: readonly ProductOptionInput[] | null;
  variants?: readonly ProductVariantInput[] | null;
  media?: readonly ProductMediaInput[] | null;
}

/** Media of one product: all of them are answered in every listing that asks for them. */
const maxMedia = 500;

/** Media in their order; each address once. */
export function checkMedia(
  media: readonly ProductMediaInput[],
  problems: Problems<'INVALID_URL' | 'TOO_LONG'>,
): ProductDraft['media'] {
  if (media.length > maxMedia) {
    const message = `A product has up to ${maxMedia} media, not ${media.length}.`;
    problems.push({ field: ['media'], message, code: 'TOO_LONG' });
  }
  const drafts = media.map(({ url, alt, position }, index) => {
    const address = cleanText(url);
    if (!isSafeFileUrl(address)) {
      const message = `"${address.slice(0, 100)}" is no address of a file.`;
      problems.push({ field: ['media', String(index), 'url'], message, code: 'INVALID_URL' });
    }
    checkLength(['media', String(index), 'alt'], alt ?? null, maxLength.summary, problems);
    return { url: address, alt: cleanTextOrNull(alt), position: position ?? index + 1 };
  });
  drafts.sort((left, right) => left.position - right.position);
  const unique = new Map(drafts.map(({ url, alt }) => [url, { url, alt }]));
  return [...unique.values()];
}

/** Tags of one product: far more than anybody gives it. */
const maxTags = 250;

/** Tags without empty and repeated ones. */
export function checkTags(tags: readonly string[], problems: Problems<'TOO_LONG'>): string[] {
  tags.forEach((tag, index) => {
    checkLength(['tags', String(index)], tag, maxLength.tag, problems);
  });
  if (tags.length > maxTags) {
    const message = `A product has up to ${maxTags} tags, not ${tags.length}.`;
    problems.push({ field: ['tags'], message, code: 'TOO_LONG' });
  }
  return [...new Set(tags.map(cleanText).filter((tag) => tag !== ''))];
}

/** HTML that is safe to show, and its text. */
export function describe(html: string | null | undefined): { description: string; descriptionHtml: string } {
  const descriptionHtml = sanitizeHtml(cleanText(html ?? ''));
  return { descriptionHtml, description: htmlText(descriptionHtml) };
}

/** @returns since when a product of this status is public, as far as its status allows */
export function publicationOf(status: string, publishedAt: Date | null | undefined): Date | null {
  return publishedAt ?? (status === ProductStatus.ACTIVE ? new Date() : null);
}

/**
 * Checks a whole product and brings it into the form that is stored.
 *
 * @returns all that is wrong with it beside the draft, which may be written only when that is nothing
 */
export function checkProduct(content: ProductContent): { draft: ProductDraft; problems: ProductProblem[] } {
  const problems: ProductProblem[] = [];
  const title = cleanText(content.title);
  if (title === '') problems.push({ field: ['title'], message: 'A product needs a title.', code: 'TITLE_REQUIRED' });
  checkLength(['title'], title, maxLength.title, problems);
  checkTexts(content, problems);
  const options = checkOptions(content.options ?? [], problems);
  const variants = checkVariants(content.variants ?? [], options, problems);
  const status = content.status ?? ProductStatus.DRAFT;
  const draft: ProductDraft = {
    title,
    ...describe(content.descriptionHtml),
    vendor: cleanTextOrNull(content.vendor),
    productType: cleanTextOrNull(content.productType),
    tags: checkTags(content.tags ?? [], problems),
    status,
    publishedAt: publicationOf(status, content.publishedAt),
    seoTitle: cleanTextOrNull(content.seo?.title),
    seoDescription: cleanTextOrNull(content.seo?.description),
    options: withValuesOf(options, variants),
    media: checkMedia(content.media ?? [], problems),
    variants,
  };
  return { draft, problems };
}
