import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import { readOneKey } from '../checks/one-key';
import type { ContentContext } from '../context';
import { ArticleCategory, ArticleCategoryConnection } from './article-category.type';
import { listArticleCategories } from './list-article-categories';

/** Queries for categories of articles. */
@Resolver(() => ArticleCategory)
export class ArticleCategoryResolver {
  @Query(() => ArticleCategory, { nullable: true, description: 'A category by id or handle; null when there is none.' })
  async articleCategory(
    @Ctx() { taxonomy }: ContentContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<ArticleCategory | null> {
    const key = readOneKey('acat', id, handle);
    if (key === null) return null;
    return 'uuid' in key ? taxonomy.byId.load(key.uuid) : taxonomy.byHandle.load(key.handle);
  }

  @Directive(listSize)
  @Query(() => ArticleCategoryConnection, { description: 'All categories of articles, by title.' })
  articleCategories(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: ContentContext,
  ): Promise<Connection<ArticleCategory>> {
    return listArticleCategories(database, args);
  }

  @FieldResolver(() => ArticleCategory, { nullable: true, description: 'The category above; null at the top.' })
  async parent(
    @Root() category: ArticleCategory,
    @Ctx() { taxonomy }: ContentContext,
  ): Promise<ArticleCategory | null> {
    return category.parentUuid === null ? null : taxonomy.byId.load(category.parentUuid);
  }
}
