import { encodeId } from '../../../platform/ids/typed-id';
import { moneyOf } from '../../../platform/money/money.type';
import type { EventPayloads } from '../../../schema/events/event-payloads';

type ProductEventType = 'product.created' | 'product.changed' | 'product.deleted' | 'price.changed';

/** An event about a product; `entityId` is the product's key. */
export type ProductEvent = {
  [Type in ProductEventType]: { type: Type; entityId: string; payload: EventPayloads[Type] };
}[ProductEventType];

/** A product as its events name it. */
export interface NamedProduct {
  /** Its key. */
  id: string;
  handle: string;
}

/** A product is there that was not. */
export function productCreated({ id, handle }: NamedProduct): ProductEvent {
  const payload = { version: 1 as const, productId: encodeId('prod', id), handle };
  return { type: 'product.created', entityId: id, payload };
}

/** Something about a product or its variants is different now. */
export function productChanged({ id, handle }: NamedProduct): ProductEvent {
  const payload = { version: 1 as const, productId: encodeId('prod', id), handle };
  return { type: 'product.changed', entityId: id, payload };
}

/** A product is gone. @param variantIds keys of the variants that went with it */
export function productDeleted({ id, handle }: NamedProduct, variantIds: readonly string[]): ProductEvent {
  const variants = variantIds.map((variantId) => encodeId('var', variantId));
  const payload = { version: 1 as const, productId: encodeId('prod', id), handle, variantIds: variants };
  return { type: 'product.deleted', entityId: id, payload };
}

/** A variant with all its prices, amounts in minor units. */
export interface NewPrices {
  /** Its key. */
  id: string;
  prices: readonly { currencyCode: string; amount: bigint }[];
}

/** Variants of a product have other prices now. @param productId its key */
export function priceChanged(productId: string, variants: readonly NewPrices[]): ProductEvent {
  const priced = variants.map(({ id, prices }) => ({
    variantId: encodeId('var', id),
    prices: prices.map(({ amount, currencyCode }) => moneyOf(amount, currencyCode)),
  }));
  const payload = { version: 1 as const, productId: encodeId('prod', productId), variants: priced };
  return { type: 'price.changed', entityId: productId, payload };
}
