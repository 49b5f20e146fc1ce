import { encodeId } from '../../../platform/ids/typed-id';
import type { ProductVariant } from './variant.type';
import type { VariantRow } from './variant-row';
import type { Weight, WeightUnit } from './weight.type';

/** `1.500000000` as PostgreSQL gives a numeric of fixed scale, `1.5` as people write it. */
function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

function weightOf({ weight_value, weight_unit }: VariantRow): Weight | null {
  if (weight_value === null) return null;
  return { value: withoutTrailingZeros(weight_value), unit: weight_unit as WeightUnit };
}

/** The variant that clients see of a stored one. */
export function toVariant(row: VariantRow): ProductVariant {
  return {
    uuid: row.id,
    productUuid: row.product_id,
    id: encodeId('var', row.id),
    sku: row.sku,
    barcode: row.barcode,
    title: row.option_values.length > 0 ? row.option_values.join(' / ') : 'Default',
    position: row.position,
    selectedOptions: row.option_values.map((value, index) => ({ name: row.option_names[index] ?? '', value })),
    weight: weightOf(row),
    media: row.media_url === null ? null : { url: row.media_url, alt: null, position: 1 },
    requiresShipping: row.requires_shipping,
    taxable: row.taxable,
    externalReference: row.external_reference,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
