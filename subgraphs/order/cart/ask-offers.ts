import { codedError } from '../../../platform/errors/coded-error';
import type { SubgraphRuntime } from '../../../platform/federation/subgraph-definition';
import { encodeId, tryDecodeId } from '../../../platform/ids/typed-id';
import { toMinorUnits } from '../../../platform/money/minor-units';

/** What the product subgraph says of a variant. */
export interface Offer {
  /** Whether its product is for sale. */
  active: boolean;
  /** Minor units of the currency asked for, `null` when it has no price in it. */
  unitPrice: bigint | null;
}

const offersQuery = /* GraphQL */ `
  query CartOffers($representations: [_Any!]!, $currencyCode: CurrencyCode!) {
    _entities(representations: $representations) {
      ... on ProductVariant {
        id
        price(currencyCode: $currencyCode) { amount currencyCode }
        product { status }
      }
    }
  }
`;

interface OffersAnswer {
  _entities: ({
    id: string;
    price: { amount: string; currencyCode: string } | null;
    product: { status: string } | null;
  } | null)[];
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
 * Asks the product subgraph for variants and their prices: one call for all of them, never inside a transaction.
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
    if (!entity || !variantId) continue;
    const { price, product } = entity;
    const unitPrice = price?.currencyCode === currencyCode ? toMinorUnits(price.amount, currencyCode) : null;
    offers.set(variantId, { active: product?.status === 'ACTIVE', unitPrice });
  }
  return offers;
}
