import { checkVariant } from './check-variant';
import type { OptionDraft, VariantDraft } from './product-draft';
import type { ProductProblem, ProductProblemCode } from './product-problem';
import type { ProductVariantInput } from './variant-input.type';

interface UniqueTrait {
  field: 'sku' | 'externalReference' | 'optionValues';
  code: ProductProblemCode;
  message: (value: string) => string;
}

const uniqueTraits: readonly UniqueTrait[] = [
  { field: 'sku', code: 'SKU_TAKEN', message: (value) => `Two of the variants have the SKU "${value}".` },
  {
    field: 'externalReference',
    code: 'DUPLICATE_REFERENCE',
    message: (value) => `Two of the variants have the reference "${value}".`,
  },
  {
    field: 'optionValues',
    code: 'DUPLICATE_VARIANT',
    message: (value) => `Two of the variants are "${value || 'Default'}".`,
  },
];

function textOf(draft: VariantDraft, field: UniqueTrait['field']): string | null {
  return field === 'optionValues' ? draft.optionValues.join(' / ') : draft[field];
}

function refuseDuplicates(drafts: readonly VariantDraft[], problems: ProductProblem[]): void {
  for (const { field, code, message } of uniqueTraits) {
    const seen = new Set<string>();
    drafts.forEach((draft, index) => {
      const text = textOf(draft, field);
      if (text === null) return;
      if (seen.has(text)) problems.push({ field: ['variants', String(index), field], message: message(text), code });
      seen.add(text);
    });
  }
}

/** Checks all variants of a product together. */
export function checkVariants(
  inputs: readonly ProductVariantInput[],
  options: readonly OptionDraft[],
  problems: ProductProblem[],
): VariantDraft[] {
  const drafts = inputs.map((input, index) =>
    checkVariant(input, { path: ['variants', String(index)], options, position: index + 1 }, problems),
  );
  refuseDuplicates(drafts, problems);
  return drafts;
}
