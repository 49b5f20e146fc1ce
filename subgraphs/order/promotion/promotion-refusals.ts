/** Why the values of a promotion were refused, with descriptions. */
export const promotionCodes = {
  INVALID_TITLE: 'A title has 1 to 200 characters.',
  INVALID_HANDLE: 'A handle has lower-case letters, digits and single hyphens, up to 120 characters.',
  HANDLE_TAKEN: 'Another promotion has this handle.',
  INVALID_CODE: 'A code has up to 64 letters and digits, and "-_.+%" between them.',
  CODE_TAKEN: 'Another promotion has this code; upper and lower case are the same.',
  INVALID_EFFECT: 'The effect lacks what its kind needs, or has what its kind does not know.',
  INVALID_PERCENTAGE: 'A percentage is above 0 and up to 100, with up to four digits after the point.',
  INVALID_AMOUNT: 'An amount is above 0, with no more digits than its currency has.',
  DUPLICATE_CURRENCY: 'A currency is given twice.',
  INVALID_QUANTITY: 'A quantity is 1 to 10,000.',
  INVALID_PERIOD: 'A promotion ends after it begins.',
  INVALID_USAGE_LIMIT: 'A limit is 1 to 1,000,000,000.',
  USAGE_LIMIT_BELOW_USED: 'It was used more often than that already.',
  TOO_MANY_CONDITIONS: 'A condition names up to 250.',
} as const;

/** Why there was nothing to change, with its description. */
export const missingPromotionCodes = { PROMOTION_NOT_FOUND: 'There is no such promotion.' } as const;

export type PromotionRefusal = keyof typeof promotionCodes;
export type MissingPromotion = keyof typeof missingPromotionCodes;
