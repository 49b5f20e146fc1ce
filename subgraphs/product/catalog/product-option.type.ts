import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';

/** What a product's variants differ in. */
@ObjectType({ description: 'What the variants of a product differ in, such as its size.' })
export class ProductOption {
  @Field(() => String, { description: 'Name, such as "Size".' })
  name!: string;

  @Field(() => Int, { description: 'Place among the options of the product, from 1.' })
  position!: number;

  @Field(() => [String], { description: 'The values there are, in their order.' })
  values!: string[];
}

/** The value that a variant has of an option. */
@ObjectType({ description: 'The value that a variant has of an option.' })
@Directive('@shareable')
export class SelectedOption {
  @Field(() => String, { description: 'Name of the option, such as "Size".' })
  name!: string;

  @Field(() => String, { description: 'Its value, such as "M".' })
  value!: string;
}

@InputType({ description: 'What the variants of a product differ in.' })
export class ProductOptionInput {
  @Field(() => String, { description: 'Name, such as "Size"; unique in the product.' })
  name!: string;

  @Field(() => [String], {
    description: 'The values, in their order; those that variants have and that are missing here are added at the end.',
  })
  values!: string[];
}
