import { Arg, Args, Ctx, Directive, ID, Query, Resolver } from 'type-graphql';
import { assertOneKey } from '../../../platform/ids/one-key';
import { decodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { ProductContext } from '../context';
import { Collection, CollectionConnection } from './collection.type';
import { toCollection } from './to-collection';

/** Collections by their keys, and all of them. */
@Resolver(() => Collection)
export class CollectionResolver {
  @Query(() => Collection, { nullable: true, description: 'A collection by id or handle; null when there is none.' })
  async collection(
    @Ctx() { collections }: ProductContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Collection | null> {
    assertOneKey({ id, handle });
    const row =
      typeof id === 'string'
        ? await collections.collectionById.load(decodeId('coll', id))
        : await collections.collectionByHandle.load(handle as string);
    return row && toCollection(row);
  }

  @Directive(listSize)
  @Query(() => CollectionConnection, { description: 'Collections, by title.' })
  async collections(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { collections }: ProductContext,
  ): Promise<Connection<Collection>> {
    const list = 'collections';
    const page = readPage(args, list);
    const rows = await collections.listCollections(page);
    const count = () => collections.countCollections();
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toCollection, count });
  }
}
