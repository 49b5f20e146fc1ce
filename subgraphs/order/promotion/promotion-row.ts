/** Amounts of a promotion in one currency, in its minor units as text. */
export interface PromotionCurrency {
  currencyCode: string;
  /** What an AMOUNT takes off. */
  amount: string | null;
  minimumSubtotal: string | null;
}

/** What staff decide of a promotion. */
export interface PromotionDraft {
  handle: string;
  title: string;
  /** As staff spell it, and what it is compared by: both or neither. */
  code: string | null;
  code_key: string | null;
  kind: string;
  /** Parts per million. */
  ppm: number | null;
  buy_quantity: number | null;
  get_quantity: number | null;
  priority: number;
  combines: boolean;
  active: boolean;
  starts_at: Date | null;
  ends_at: Date | null;
  product_ids: string[];
  collection_ids: string[];
  customer_group_ids: string[];
  usage_limit: number | null;
  customer_usage_limit: number | null;
  /** By currency code. */
  currencies: PromotionCurrency[];
}

/** A promotion as it is stored. */
export interface PromotionRow extends PromotionDraft {
  id: string;
  used: number;
  created_at: Date;
  updated_at: Date;
}
