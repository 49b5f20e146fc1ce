import { Field, InputType, Int, ObjectType } from 'type-graphql';

/** An image of a product. */
@ObjectType({ description: 'An image of a product or a variant.' })
export class ProductMedia {
  @Field(() => String, { description: 'Address of the file.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it shows, for those who cannot see it.' })
  alt!: string | null;

  @Field(() => Int, { description: 'Place among the media of the product, from 1.' })
  position!: number;
}

@InputType({ description: 'An image of a product.' })
export class ProductMediaInput {
  @Field(() => String, { description: 'Address of the file: http, https or relative.' })
  url!: string;

  @Field(() => String, { nullable: true, description: 'What it shows, for those who cannot see it.' })
  alt?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Place among the media of the product; without it they stand as they are given.',
  })
  position?: number | null;
}
