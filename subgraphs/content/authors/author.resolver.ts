import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import { Asset } from '../assets/asset.type';
import { readOneKey } from '../checks/one-key';
import type { ContentContext } from '../context';
import { Author, AuthorConnection } from './author.type';
import { listAuthors } from './list-authors';

/** Queries for authors. */
@Resolver(() => Author)
export class AuthorResolver {
  @Query(() => Author, { nullable: true, description: 'An author by id or handle; null when there is none.' })
  async author(
    @Ctx() { authors }: ContentContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Author | null> {
    const key = readOneKey('auth', id, handle);
    if (key === null) return null;
    return 'uuid' in key ? authors.byId.load(key.uuid) : authors.byHandle.load(key.handle);
  }

  @Directive(listSize)
  @Query(() => AuthorConnection, { description: 'All authors, by name.' })
  authors(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: ContentContext): Promise<Connection<Author>> {
    return listAuthors(database, args);
  }

  @FieldResolver(() => Asset, { nullable: true, description: 'Portrait of the author.' })
  async avatar(@Root() author: Author, @Ctx() { assets }: ContentContext): Promise<Asset | null> {
    return author.avatarUuid === null ? null : assets.byId.load(author.avatarUuid);
  }
}
