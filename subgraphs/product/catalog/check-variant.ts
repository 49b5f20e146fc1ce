import { isSafeFileUrl } from '../../../platform/html/safe-url';
import { checkLength, maxLength } from './check-length';
import { checkPrices } from './check-prices';
import { cleanText, cleanTextOrNull } from './clean-text';
import type { OptionDraft, VariantDraft } from './product-draft';
import type { Problems, VariantProblemCode } from './product-problem';
import type { ProductVariantInput } from './variant-input.type';

/** Where a variant stands in the input, and what it has to fit. */
export interface VariantPlace {
  /** Path of the variant in the input, empty when it is the input. */
  path: string[];
  options: readonly OptionDraft[];
  /** Place among the variants when the input names none. */
  position: number;
}

function checkOptionValues(
  input: ProductVariantInput,
  place: VariantPlace,
  problems: Problems<'INVALID_OPTION_VALUES' | 'TOO_LONG'>,
): string[] {
  const values = (input.optionValues ?? []).map(cleanText);
  checkLength([...place.path, 'optionValues'], values.join(' / '), maxLength.optionValues, problems);
  if (values.length === place.options.length && values.every((value) => value !== '')) return values;
  const names = place.options.map(({ name }) => `"${name}"`).join(', ');
  const message = names ? `Give one value each for ${names}.` : 'The product has no options, so there are no values.';
  problems.push({ field: [...place.path, 'optionValues'], message, code: 'INVALID_OPTION_VALUES' });
  return values;
}

function checkWeight(
  input: ProductVariantInput,
  path: string[],
  problems: Problems<'INVALID_WEIGHT'>,
): VariantDraft['weight'] {
  const { weight } = input;
  if (!weight) return null;
  if (weight.value.startsWith('-')) {
    problems.push({
      field: [...path, 'weight', 'value'],
      message: 'A weight is not negative.',
      code: 'INVALID_WEIGHT',
    });
  }
  return { value: weight.value, unit: weight.unit };
}

/** Checks one variant by itself. */
export function checkVariant(
  input: ProductVariantInput,
  place: VariantPlace,
  problems: Problems<VariantProblemCode>,
): VariantDraft {
  const mediaUrl = cleanTextOrNull(input.mediaUrl);
  if (mediaUrl !== null && !isSafeFileUrl(mediaUrl)) {
    const message = `"${mediaUrl.slice(0, 100)}" is no address of a file.`;
    problems.push({ field: [...place.path, 'mediaUrl'], message, code: 'INVALID_URL' });
  }
  const sku = cleanTextOrNull(input.sku);
  const externalReference = cleanTextOrNull(input.externalReference);
  checkLength([...place.path, 'sku'], sku, maxLength.sku, problems);
  checkLength([...place.path, 'barcode'], input.barcode ?? null, maxLength.name, problems);
  checkLength([...place.path, 'externalReference'], externalReference, maxLength.reference, problems);
  return {
    sku,
    barcode: cleanTextOrNull(input.barcode),
    position: input.position ?? place.position,
    optionValues: checkOptionValues(input, place, problems),
    weight: checkWeight(input, place.path, problems),
    mediaUrl,
    requiresShipping: input.requiresShipping ?? true,
    taxable: input.taxable ?? true,
    externalReference,
    prices: checkPrices(input.prices ?? [], [...place.path, 'prices'], problems),
  };
}
