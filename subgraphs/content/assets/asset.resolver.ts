import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import type { ContentContext } from '../context';
import { Asset, AssetConnection } from './asset.type';
import { listAssets } from './list-assets';

/** Queries for assets. */
@Resolver()
export class AssetResolver {
  @Query(() => Asset, { nullable: true, description: 'An asset by id; null when there is none.' })
  asset(
    @Ctx() { assets }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<Asset | null> {
    return assets.byId.load(decodeId('asset', id));
  }

  @Directive(listSize)
  @Query(() => AssetConnection, { description: 'All assets, the newest first.' })
  assets(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: ContentContext): Promise<Connection<Asset>> {
    return listAssets(database, args);
  }
}
