import { codedError } from '../../../platform/errors/coded-error';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { toMinorUnits } from '../../../platform/money/minor-units';
import type { LineFacts } from './line-facts';
import { gramsOf } from './variant-weight';

/** What the product subgraph says of a variant. */
export interface Offer {
  /** Whether its product is for sale: active, and its time of publication has come. */
  active: boolean;
  /** Minor units of the currency asked for, `null` when it has no price in it. */
  unitPrice: bigint | null;
  /** Which state of the variant this is: when it was last changed. */
  priceVersion: string;
  facts: LineFacts;
}

const offersQuery = /* GraphQL */ `
  query CartOffers($ids: [ID!]!, $currencyCode: CurrencyCode!) {
    variantOffers(ids: $ids, currencyCode: $currencyCode) {
      variant {
        id
        title
        sku
        selectedOptions { name value }
        weight { value unit }
        taxable
        requiresShipping
        updatedAt
      }
      forSale
      price { amount }
      productId
      productTitle
      imageUrl
      collectionIds
    }
  }
`;

interface VariantOffer {
  variant: {
    id: string;
    title: string;
    sku: string | null;
    selectedOptions: { name: string; value: string }[];
    weight: { value: string; unit: string } | null;
    taxable: boolean;
    requiresShipping: boolean;
    /** Text over HTTP, a date in process. */
    updatedAt: string | Date;
  };
  forSale: boolean;
  price: { amount: string } | null;
  productId: string;
  productTitle: string;
  imageUrl: string | null;
  collectionIds: string[];
}

interface OffersAnswer {
  variantOffers: VariantOffer[];
}

function factsOf({ variant, productId, productTitle, imageUrl, collectionIds }: VariantOffer): LineFacts {
  return {
    productId: decodeId('prod', productId),
    productTitle,
    variantTitle: variant.title,
    sku: variant.sku,
    options: variant.selectedOptions.map(({ name, value }) => ({ name, value })),
    imageUrl,
    taxable: variant.taxable,
    weightGrams: gramsOf(variant.weight),
    requiresShipping: variant.requiresShipping,
    collectionIds: collectionIds.map((id) => decodeId('coll', id)),
  };
}

function toOffer(offer: VariantOffer, currencyCode: string): Offer {
  return {
    active: offer.forSale,
    unitPrice: offer.price && toMinorUnits(offer.price.amount, currencyCode),
    priceVersion: new Date(offer.variant.updatedAt).toISOString(),
    facts: factsOf(offer),
  };
}

async function askProduct(runtime: SubgraphRuntime, variables: Record<string, unknown>): Promise<OffersAnswer> {
  try {
    return await runtime.peer('product').ask<OffersAnswer>(offersQuery, variables);
  } catch (error) {
    runtime.log.warn({ reason: (error as Error).message }, 'no prices from the product subgraph');
    const message = 'Prices cannot be looked up at the moment. Nothing was changed; try again in a moment.';
    throw codedError('PRODUCT_SERVICE_UNAVAILABLE', message, { retryable: true, subgraph: 'product' });
  }
}

/**
 * Asks the product subgraph for variants, their prices and all that an order copies: one call for all of them, never inside a transaction.
 *
 * @returns what is offered, by variant; a variant that is not there is missing
 * @throws GraphQLError `PRODUCT_SERVICE_UNAVAILABLE`, with `retryable`, when product does not answer
 */
export async function askOffers(
  runtime: SubgraphRuntime,
  variantIds: readonly string[],
  currencyCode: string,
): Promise<Map<string, Offer>> {
  if (variantIds.length === 0) return new Map();
  const ids = variantIds.map((uuid) => encodeId('var', uuid));
  const { variantOffers } = await askProduct(runtime, { ids, currencyCode });
  return new Map(variantOffers.map((offer) => [decodeId('var', offer.variant.id), toOffer(offer, currencyCode)]));
}
