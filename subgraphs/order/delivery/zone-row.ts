/** A place of a zone: the rest of the world without a country, a whole country without a region. */
export interface AreaRow {
  country_code: string | null;
  /** As `regionCode` makes it. */
  region: string | null;
}

/** A price for carts from a weight and a subtotal up to, and without, another; amounts in minor units, as text. */
export interface RateRow {
  currency_code: string;
  price: string;
  min_weight_grams: number;
  max_weight_grams: number | null;
  min_subtotal: string;
  max_subtotal: string | null;
}

/** A way to deliver. */
export interface OptionRow {
  handle: string;
  title: string;
  description: string | null;
  active: boolean;
  min_days: number;
  max_days: number;
  rates: RateRow[];
}

/** A zone to be stored. */
export interface NewZone {
  handle: string;
  title: string;
  areas: AreaRow[];
  options: OptionRow[];
}

/** A zone as it is stored, with all that is in it. */
export interface ZoneRow extends NewZone {
  id: string;
  updated_at: Date;
  options: (OptionRow & { id: string })[];
}
