import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../platform/paging/page-info.type';
import { Product } from '../references/product';

@ObjectType({ description: 'One product that an article links to, with its cursor.' })
export class ArticleProductEdge {
  @Field(() => String, { description: 'Where the item stands: pass it as `after` or `before`.' })
  cursor!: string;

  @Field(() => Product, { nullable: true, description: 'The product; null when it is gone.' })
  node!: Product | null;
}

@ObjectType({ description: 'A page of the products that an article links to.' })
export class ArticleProductConnection {
  @Field(() => [ArticleProductEdge], { description: 'The items of the page, each with its cursor.' })
  edges!: ArticleProductEdge[];

  @Field(() => [Product], { nullable: 'items', description: 'The products of the page; null where one is gone.' })
  nodes!: (Product | null)[];

  @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'Products that the article links to.' })
  totalCount!: number;
}
