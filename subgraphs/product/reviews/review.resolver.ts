import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { tryDecodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import { Product } from '../catalog/product.type';
import { toProduct } from '../catalog/to-product';
import type { ProductContext } from '../context';
import { User } from '../references/user.type';
import type { ReviewLoaders } from './review.loader';
import { Review, ReviewConnection } from './review.type';
import { toReview } from './to-review';

interface ReviewList {
  list: string;
  parentId: string;
  pages: ReviewLoaders['reviewsOfProduct'];
  counts: ReviewLoaders['reviewCountOfProduct'];
}

async function readReviews({ list, parentId, pages, counts }: ReviewList, args: PageArgs): Promise<Connection<Review>> {
  const page = readPage(args, list);
  const rows = await pages.load({ parentId, page, args: null });
  const count = () => counts.load(parentId);
  return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toReview, count });
}

/** What reviews point at. */
@Resolver(() => Review)
export class ReviewResolver {
  @FieldResolver(() => Product, { nullable: true, description: 'The product that it is of.' })
  async product(@Root() review: Review, @Ctx() { catalog }: ProductContext): Promise<Product | null> {
    const row = await catalog.productById.load(review.productUuid);
    return row && toProduct(row);
  }
}

/** What reviews add to products. */
@Resolver(() => Product)
export class ProductReviewsResolver {
  @Directive(listSize)
  @FieldResolver(() => ReviewConnection, {
    description: 'Reviews of it, the newest first: the published ones, and the viewer’s own.',
  })
  reviews(
    @Root() product: Product,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { reviews }: ProductContext,
  ): Promise<Connection<Review>> {
    const { reviewsOfProduct: pages, reviewCountOfProduct: counts } = reviews;
    return readReviews({ list: 'product-reviews', parentId: product.uuid, pages, counts }, args);
  }
}

/** What reviews add to accounts; nullable, so that an account outlives a product subgraph that is down. */
@Resolver(() => User)
export class UserReviewsResolver {
  @Directive(listSize)
  @FieldResolver(() => ReviewConnection, {
    nullable: true,
    description: 'Reviews that they wrote, the newest first: the published ones, and all of the viewer’s own.',
  })
  reviews(
    @Root() user: User,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { reviews }: ProductContext,
  ): Promise<Connection<Review>> {
    const { reviewsOfUser: pages, reviewCountOfUser: counts } = reviews;
    // The reference was decoded before it became a user.
    const parentId = tryDecodeId('user', user.id) as string;
    return readReviews({ list: 'user-reviews', parentId, pages, counts }, args);
  }
}
