import { ID } from 'type-graphql';
import { payloadType } from '../../../platform/errors/payload-type';
import { Promotion } from './promotion.type';
import { missingPromotionCodes, promotionCodes } from './promotion-refusals';

const promotion = { field: 'promotion', type: () => Promotion };

export const PromotionCreatePayload = payloadType({
  ...promotion,
  mutation: 'PromotionCreate',
  codes: promotionCodes,
});

export const PromotionUpdatePayload = payloadType({
  ...promotion,
  mutation: 'PromotionUpdate',
  codes: { ...promotionCodes, ...missingPromotionCodes },
});

export const PromotionActivatePayload = payloadType({
  ...promotion,
  mutation: 'PromotionActivate',
  codes: missingPromotionCodes,
});

export const PromotionDeactivatePayload = payloadType({
  ...promotion,
  mutation: 'PromotionDeactivate',
  codes: missingPromotionCodes,
});

export const PromotionDeletePayload = payloadType({
  mutation: 'PromotionDelete',
  field: 'deletedId',
  type: () => ID,
  codes: missingPromotionCodes,
});
