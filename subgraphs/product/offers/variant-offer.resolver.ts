import { Arg, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { assertService } from '../../../platform/identity/assert-service';
import { decodeId } from '../../../platform/ids/typed-id';
import { CurrencyCode } from '../../../platform/money/currency-code';
import type { ProductContext } from '../context';
import { listOffers } from './list-offers';
import { VariantOffer } from './variant-offer.type';

/** Tells the order subgraph what it needs to price a cart. */
@Resolver()
export class VariantOfferResolver {
  @Directive('@inaccessible')
  @Query(() => [VariantOffer], {
    nullable: true,
    description: 'What is offered of variants, in no order, without those that are gone. For our own services.',
  })
  async variantOffers(
    @Ctx() { viewer, database }: ProductContext,
    @Arg('ids', () => [ID], { description: 'The variants.' }) ids: string[],
    @Arg('currencyCode', () => CurrencyCode, { description: 'The currency of the prices.' })
    currencyCode: CurrencyCode,
  ): Promise<VariantOffer[]> {
    assertService(viewer, 'variantOffers');
    const uuids = ids.map((id) => decodeId('var', id));
    return listOffers(database, uuids, currencyCode);
  }
}
