import type { UserError } from '../../../platform/errors/outcome';
import { type DeliveryZoneCode, deliveryZoneCodes } from './delivery-codes';

/** A refusal of a zone. @param field path below `input` */
export function zoneProblem(code: DeliveryZoneCode, ...field: (string | number)[]): UserError<DeliveryZoneCode> {
  return { field: ['input', ...field.map(String)], message: deliveryZoneCodes[code], code };
}
