import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { decodeId } from '../../../platform/ids/typed-id';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { Author } from '../authors/author.type';
import type { ContentContext } from '../context';
import { selectsField } from '../entries/selects-field';
import { Product } from '../references/product';
import { ArticleCategory } from '../taxonomy/article-category.type';
import { type Article, ArticleConnection } from './article.type';
import { ArticleListArgs } from './article-list-args.type';
import { type ArticleParent, listArticlesOf } from './list-articles';

type Source = { context: ContentContext; args: ArticleListArgs; info: GraphQLResolveInfo };

function listOf(parent: ArticleParent, { context, args, info }: Source): Promise<Connection<Article>> {
  return listArticlesOf(context, parent, { args, withBody: selectsField(info, 'body') });
}

/** What articles add to products; nullable, so that a product outlives a content subgraph that is down. */
@Resolver(() => Product)
export class ProductArticlesResolver {
  @Directive(listSize)
  @FieldResolver(() => ArticleConnection, {
    nullable: true,
    description: 'Published articles about it, the newest first.',
  })
  articles(
    @Root() product: Product,
    @Args(() => ArticleListArgs) args: ArticleListArgs,
    @Ctx() context: ContentContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return listOf({ scope: 'product', uuid: decodeId('prod', product.id) }, { context, args, info });
  }
}

/** What articles add to authors. */
@Resolver(() => Author)
export class AuthorArticlesResolver {
  @Directive(listSize)
  @FieldResolver(() => ArticleConnection, { description: 'Published articles of the author, the newest first.' })
  articles(
    @Root() author: Author,
    @Args(() => ArticleListArgs) args: ArticleListArgs,
    @Ctx() context: ContentContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return listOf({ scope: 'author', uuid: author.uuid }, { context, args, info });
  }
}

/** What articles add to their categories. */
@Resolver(() => ArticleCategory)
export class CategoryArticlesResolver {
  @Directive(listSize)
  @FieldResolver(() => ArticleConnection, {
    description: 'Published articles in it or a category below it, the newest first.',
  })
  articles(
    @Root() category: ArticleCategory,
    @Args(() => ArticleListArgs) args: ArticleListArgs,
    @Ctx() context: ContentContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Article>> {
    return listOf({ scope: 'category', uuid: category.uuid }, { context, args, info });
  }
}
