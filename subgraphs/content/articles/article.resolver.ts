import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import { Asset } from '../assets/asset.type';
import { readOneKey } from '../checks/one-key';
import type { ContentContext } from '../context';
import { assertMaySee } from '../entries/assert-may-see';
import { ContentState } from '../entries/content-state.type';
import { selectsField } from '../entries/selects-field';
import type { Product } from '../references/product';
import { ArticleCategory } from '../taxonomy/article-category.type';
import { Article, ArticleConnection } from './article.type';
import { ArticlesArgs } from './article-list-args.type';
import { ArticleProductConnection } from './article-products.type';
import { listArticleProducts } from './list-article-products';
import { listArticles } from './list-articles';
import { loadArticle } from './load-article';

/** Queries for articles. */
@Resolver(() => Article)
export class ArticleResolver {
  @Query(() => Article, { nullable: true, description: 'An article by id or handle; null when there is none.' })
  async article(
    @Ctx() { viewer, entries }: ContentContext,
    @Arg('state', () => ContentState, {
      defaultValue: ContentState.PUBLISHED,
      description: 'Drafts need content:read.',
    })
    state: ContentState,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Article | null> {
    return loadArticle(entries, readOneKey('art', id, handle), assertMaySee(viewer, state));
  }

  @Directive(listSize)
  @Query(() => ArticleConnection, { description: 'Articles, the newest first unless sorted otherwise.' })
  articles(
    @Args(() => ArticlesArgs) args: ArticlesArgs,
    @Ctx() context: ContentContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return listArticles(context, args, selectsField(info, 'body'));
  }

  @FieldResolver(() => Asset, { nullable: true, description: 'The picture that stands for it.' })
  async cover(@Root() article: Article, @Ctx() { assets }: ContentContext): Promise<Asset | null> {
    return article.coverUuid === null ? null : assets.byId.load(article.coverUuid);
  }

  @FieldResolver(() => [ArticleCategory], { description: 'Its categories, the main one first.' })
  categories(@Root() article: Article, @Ctx() { taxonomy }: ContentContext): Promise<ArticleCategory[]> {
    return taxonomy.ofEntry.load({ id: article.uuid, group: article.storedState });
  }

  @Directive(listSize)
  @FieldResolver(() => ArticleProductConnection, {
    description: 'The products that it is about: those that its editor named, then those in its body.',
  })
  products(@Root() article: Article, @Args(() => PageArgs) args: PageArgs): Connection<Product> {
    return listArticleProducts(article.productUuids, args);
  }
}
