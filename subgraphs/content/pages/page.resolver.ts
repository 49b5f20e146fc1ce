import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { Asset } from '../assets/asset.type';
import { readOneKey } from '../checks/one-key';
import type { ContentContext } from '../context';
import { assertMaySee } from '../entries/assert-may-see';
import { ContentState } from '../entries/content-state.type';
import { selectsField } from '../entries/selects-field';
import { listPages, listPagesBelow } from './list-pages';
import { loadPage } from './load-page';
import { Page, PageConnection } from './page.type';
import { PageListArgs, PagesArgs } from './page-list-args.type';

/** Queries for pages. */
@Resolver(() => Page)
export class PageResolver {
  @Query(() => Page, { nullable: true, description: 'A page by id or handle; null when there is none.' })
  async page(
    @Ctx() { viewer, entries }: ContentContext,
    @Arg('state', () => ContentState, {
      defaultValue: ContentState.PUBLISHED,
      description: 'Drafts need content:read.',
    })
    state: ContentState,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Page | null> {
    return loadPage(entries, readOneKey('page', id, handle), assertMaySee(viewer, state));
  }

  @Directive(listSize)
  @Query(() => PageConnection, { description: 'Pages, by position unless sorted otherwise.' })
  pages(
    @Args(() => PagesArgs) args: PagesArgs,
    @Ctx() context: ContentContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Page>> {
    return listPages(context, args, selectsField(info, 'body'));
  }

  @FieldResolver(() => Asset, { nullable: true, description: 'The picture that stands for it.' })
  async cover(@Root() page: Page, @Ctx() { assets }: ContentContext): Promise<Asset | null> {
    return page.coverUuid === null ? null : assets.byId.load(page.coverUuid);
  }

  @FieldResolver(() => Page, {
    nullable: true,
    description: 'The page above, in the same state; null at the top, and when the one above is not published.',
  })
  async parent(@Root() page: Page, @Ctx() { entries }: ContentContext): Promise<Page | null> {
    return page.parentUuid === null ? null : loadPage(entries, { uuid: page.parentUuid }, page.storedState);
  }

  @Directive(listSize)
  @FieldResolver(() => PageConnection, { description: 'The pages right below, in the same state.' })
  children(
    @Root() page: Page,
    @Args(() => PageListArgs) args: PageListArgs,
    @Ctx() context: ContentContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Page>> {
    return listPagesBelow(context, page, { args, withBody: selectsField(info, 'body') });
  }
}
