import type { Settings } from '../../platform/config/settings';
import { createBuiltInDelivery } from './delivery/built-in-delivery';
import type { DeliveryMethods } from './delivery/delivery-options';
import { createBuiltInTaxes } from './tax/built-in-taxes';
import type { TaxCalculator } from './tax/tax-calculator';

/** What a shop may have of its own: see docs/extending-commerce.md. */
export interface ShopServices {
  taxes: TaxCalculator;
  deliveryMethods: DeliveryMethods;
}

/** The services of this shop. They hold nothing, so that each request may get them anew. */
export function shopServices({ ratesKeptMs }: Settings): ShopServices {
  return { taxes: createBuiltInTaxes(ratesKeptMs), deliveryMethods: createBuiltInDelivery(ratesKeptMs) };
}
