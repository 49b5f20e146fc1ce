import { codedError } from '../../../platform/errors/coded-error';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { decodeId, encodeId, tryDecodeId } from '../../../platform/ids/typed-id';
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
  query CartOffers($representations: [_Any!]!, $currencyCode: CurrencyCode!) {
    _entities(representations: $representations) {
      ... on ProductVariant {
        id
        title
        sku
        selectedOptions { name value }
        media { url }
        weight { value unit }
        taxable
        requiresShipping
        updatedAt
        price(currencyCode: $currencyCode) { amount currencyCode }
        product { id title status publishedAt featuredMedia { url } collectionIds }
      }
    }
  }
`;

interface OfferedVariant {
  id: string;
  title: string;
  sku: string | null;
  selectedOptions: { name: string; value: string }[];
  media: { url: string } | null;
  weight: { value: string; unit: string } | null;
  taxable: boolean;
  requiresShipping: boolean;
  updatedAt: string | Date;
  price: { amount: string; currencyCode: string } | null;
  product: {
    id: string;
    title: string;
    status: string;
    publishedAt: string | Date | null;
    featuredMedia: { url: string } | null;
    collectionIds: string[];
  };
}

interface OffersAnswer {
  _entities: (OfferedVariant | null)[];
}

function factsOf({ product, media, weight, ...variant }: OfferedVariant): LineFacts {
  return {
    productId: decodeId('prod', product.id),
    productTitle: product.title,
    variantTitle: variant.title,
    sku: variant.sku,
    options: variant.selectedOptions.map(({ name, value }) => ({ name, value })),
    imageUrl: media?.url ?? product.featuredMedia?.url ?? null,
    taxable: variant.taxable,
    weightGrams: gramsOf(weight),
    requiresShipping: variant.requiresShipping,
    collectionIds: product.collectionIds.map((id) => decodeId('coll', id)),
  };
}

function toOffer(variant: OfferedVariant, currencyCode: string): Offer {
  const { price, product, updatedAt } = variant;
  const isPublic = product.publishedAt !== null && new Date(product.publishedAt).getTime() <= Date.now();
  return {
    active: product.status === 'ACTIVE' && isPublic,
    unitPrice: price?.currencyCode === currencyCode ? toMinorUnits(price.amount, currencyCode) : null,
    priceVersion: new Date(updatedAt).toISOString(),
    facts: factsOf(variant),
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
  const offers = new Map<string, Offer>();
  if (variantIds.length === 0) return offers;
  const representations = variantIds.map((uuid) => ({ __typename: 'ProductVariant', id: encodeId('var', uuid) }));
  const { _entities: entities } = await askProduct(runtime, { representations, currencyCode });
  for (const entity of entities) {
    const variantId = entity && tryDecodeId('var', entity.id);
    if (entity && variantId) offers.set(variantId, toOffer(entity, currencyCode));
  }
  return offers;
}
