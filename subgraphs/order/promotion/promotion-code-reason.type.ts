import { registerEnumType } from 'type-graphql';

/** Why a code takes nothing off a cart. */
export enum PromotionCodeReason {
  CODE_NOT_FOUND = 'CODE_NOT_FOUND',
  CODE_NOT_YET_VALID = 'CODE_NOT_YET_VALID',
  CODE_EXPIRED = 'CODE_EXPIRED',
  CODE_EXHAUSTED = 'CODE_EXHAUSTED',
  CODE_NOT_FOR_CUSTOMER = 'CODE_NOT_FOR_CUSTOMER',
  CODE_NOT_IN_CURRENCY = 'CODE_NOT_IN_CURRENCY',
  CODE_UNAVAILABLE = 'CODE_UNAVAILABLE',
  CODE_CONDITIONS_NOT_MET = 'CODE_CONDITIONS_NOT_MET',
  CODE_NOT_COMBINED = 'CODE_NOT_COMBINED',
}

registerEnumType(PromotionCodeReason, {
  name: 'PromotionCodeReason',
  description: 'Why a code takes nothing off a cart.',
  valuesConfig: {
    CODE_NOT_FOUND: { description: 'No promotion has this code, or it is not active.' },
    CODE_NOT_YET_VALID: { description: 'The promotion has not begun.' },
    CODE_EXPIRED: { description: 'The promotion has ended.' },
    CODE_EXHAUSTED: { description: 'It was used as often as it can be, by all buyers or by this one.' },
    CODE_NOT_FOR_CUSTOMER: {
      description: 'It is for customers of a group that the buyer is not in, or not signed in to.',
    },
    CODE_NOT_IN_CURRENCY: { description: "It is worth nothing in the cart's currency." },
    CODE_UNAVAILABLE: {
      description: "The buyer's customer groups cannot be asked for at the moment; try again in a moment.",
    },
    CODE_CONDITIONS_NOT_MET: {
      description:
        'Nothing in the cart qualifies, or not enough: too few units, too low a subtotal, no delivery chosen yet, or nothing that costs anything.',
    },
    CODE_NOT_COMBINED: {
      description: 'Other promotions are worth more without it, or leave nothing for it to take off.',
    },
  },
});
