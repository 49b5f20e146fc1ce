import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { Seo } from '../../../platform/seo/seo.type';
import { ProductMedia } from './product-media.type';
import { ProductOption } from './product-option.type';
import { ProductStatus } from './product-status.type';

/** What reviewers think of a product. */
@ObjectType({ description: 'What reviewers think of a product; published reviews count.' })
export class Rating {
  @Field(() => Float, { description: 'Mean of the ratings, 1 to 5; 0 when there are none.' })
  average!: number;

  @Field(() => Int, { description: 'Number of ratings.' })
  count!: number;
}

/** A product as clients see it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "handle")')
@ObjectType({ description: 'Something that the shop sells, in one or more variants.' })
export class Product {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  /** Key of its category inside the subgraph; not a field of the graph. */
  categoryUuid!: string | null;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { description: 'Unique name for addresses, such as "linen-shirt".' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => String, { description: 'Description as plain text.' })
  description!: string;

  @Field(() => String, { description: 'Description as HTML, safe to put on a page.' })
  descriptionHtml!: string;

  @Field(() => String, { nullable: true, description: 'Who makes it.' })
  vendor!: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of thing it is, in the shop’s own words.' })
  productType!: string | null;

  @Field(() => [String], { description: 'Free words to find and group it by.' })
  tags!: string[];

  @Field(() => ProductStatus, { description: 'Where it stands in its life.' })
  status!: ProductStatus;

  @Field(() => Date, { nullable: true, description: 'From when on the public sees it, if it is active.' })
  publishedAt!: Date | null;

  @Field(() => Seo, { description: 'What search engines and link previews show.' })
  seo!: Seo;

  @Field(() => [ProductOption], { description: 'What its variants differ in, in their order.' })
  options!: ProductOption[];

  @Field(() => [ProductMedia], { description: 'Its images, in their order.' })
  media!: ProductMedia[];

  @Field(() => ProductMedia, { nullable: true, description: 'The first of its images.' })
  featuredMedia!: ProductMedia | null;

  @Field(() => Rating, { description: 'What reviewers think of it.' })
  rating!: Rating;

  @Field(() => String, { nullable: true, description: 'What another system calls it.' })
  externalReference!: string | null;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Connection: ProductConnection, Edge: ProductEdge } = connectionTypes('Product', () => Product);
