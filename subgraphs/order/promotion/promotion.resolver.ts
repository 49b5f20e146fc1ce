import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import type { OrderContext } from '../context';
import { findAskedPromotion } from './find-asked-promotion';
import { listPromotionPage } from './list-promotion-page';
import { Promotion, PromotionConnection } from './promotion.type';
import { PromotionListArgs } from './promotion-list.type';

const needsPromotionsWrite = Directive('@requiresScopes(scopes: [["promotions:write"]])');

/** Promotions, for staff: who could list them would know every code. */
@Resolver(() => Promotion)
export class PromotionResolver {
  @needsPromotionsWrite
  @Query(() => Promotion, { nullable: true, description: 'A promotion by id or by handle; null when there is none.' })
  promotion(
    @Ctx() { database }: OrderContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id. Give `id` or `handle`.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Promotion | null> {
    return findAskedPromotion(database, id, handle);
  }

  @needsPromotionsWrite
  @Directive(listSize)
  @Query(() => PromotionConnection, { description: 'Promotions, the newest first unless sorted otherwise.' })
  promotions(
    @Args(() => PromotionListArgs) args: PromotionListArgs,
    @Ctx() { database }: OrderContext,
  ): Promise<Connection<Promotion>> {
    return listPromotionPage(database, args);
  }
}
