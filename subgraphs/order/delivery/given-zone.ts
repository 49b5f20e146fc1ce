/** A price of an option as a caller gives it. */
export interface GivenRate {
  currencyCode: string;
  /** Decimal, as the two subtotals. */
  price: string;
  minWeightGrams: number;
  maxWeightGrams?: number | null;
  minSubtotal?: string | null;
  maxSubtotal?: string | null;
}

/** A way to deliver as a caller gives it. */
export interface GivenOption {
  handle?: string | null;
  title: string;
  description?: string | null;
  active: boolean;
  minDays: number;
  maxDays: number;
  rates: readonly GivenRate[];
}

/** A place as a caller gives it. */
export interface GivenArea {
  countryCode: string;
  region?: string | null;
}

/** A zone as a caller gives it, whole. */
export interface GivenZone {
  title: string;
  restOfWorld: boolean;
  areas: readonly GivenArea[];
  options: readonly GivenOption[];
}
