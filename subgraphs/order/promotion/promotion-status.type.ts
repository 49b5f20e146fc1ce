import { registerEnumType } from 'type-graphql';

/** Whether a promotion can apply now. */
export enum PromotionStatus {
  INACTIVE = 'INACTIVE',
  SCHEDULED = 'SCHEDULED',
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  EXHAUSTED = 'EXHAUSTED',
}

registerEnumType(PromotionStatus, {
  name: 'PromotionStatus',
  description: 'Whether a promotion can apply now.',
  valuesConfig: {
    INACTIVE: { description: 'It is switched off.' },
    SCHEDULED: { description: 'It has not begun.' },
    ACTIVE: { description: 'It can apply.' },
    EXPIRED: { description: 'It has ended.' },
    EXHAUSTED: { description: 'It was used as often as it can be.' },
  },
});
