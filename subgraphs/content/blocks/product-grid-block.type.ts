import { Field, Int, ObjectType } from 'type-graphql';
import { Collection } from '../references/collection';
import { Product } from '../references/product';
import { ContentBlock } from './content-block.type';

@ObjectType({ implements: ContentBlock, description: 'Products side by side: named ones, or those of a collection.' })
export class ProductGridBlock extends ContentBlock {
  @Field(() => String, { nullable: true, description: 'Heading of the grid.' })
  heading!: string | null;

  @Field(() => [Product], {
    nullable: 'items',
    description: 'The named products in their order; null where one is gone.',
  })
  products!: Product[];

  @Field(() => Collection, { nullable: true, description: 'The collection whose products are shown.' })
  collection!: Collection | null;

  @Field(() => Int, { nullable: true, description: 'How many products of the collection are shown; null for all.' })
  limit!: number | null;
}
