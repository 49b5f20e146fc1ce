import { registerEnumType } from 'type-graphql';

/** What a promotion takes off. */
export enum PromotionKind {
  PERCENTAGE = 'PERCENTAGE',
  AMOUNT = 'AMOUNT',
  BUY_X_GET_Y = 'BUY_X_GET_Y',
  FREE_DELIVERY = 'FREE_DELIVERY',
}

registerEnumType(PromotionKind, {
  name: 'PromotionKind',
  description: 'What a promotion takes off.',
  valuesConfig: {
    PERCENTAGE: { description: 'A percentage of each line that qualifies.' },
    AMOUNT: { description: 'A fixed amount off the lines that qualify, at most what they cost together.' },
    BUY_X_GET_Y: {
      description: 'Of every X + Y units that qualify, a percentage off the Y cheapest; 100 gives them away.',
    },
    FREE_DELIVERY: { description: 'The price of the delivery, when something in the cart qualifies.' },
  },
});
