/** A variant as it is stored, with the names of its product's options. */
export interface VariantRow {
  id: string;
  product_id: string;
  sku: string | null;
  barcode: string | null;
  position: number;
  option_names: string[];
  option_values: string[];
  weight_value: string | null;
  weight_unit: string | null;
  media_url: string | null;
  requires_shipping: boolean;
  taxable: boolean;
  external_reference: string | null;
  created_at: Date;
  updated_at: Date;
}

/** Select list of a `VariantRow` of the table aliases `v` and `p`. */
export const variantColumns =
  `v.id, v.product_id, v.sku, v.barcode, v.position, jsonb_path_query_array(p.options, '$[*].name') as option_names, ` +
  'v.option_values, v.weight_value, v.weight_unit, v.media_url, v.requires_shipping, v.taxable, v.external_reference, ' +
  'v.created_at, v.updated_at';
