import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Product } from './product.type';

/** Why a product was not created. */
export enum ProductCreateErrorCode {
  HANDLE_TAKEN = 'HANDLE_TAKEN',
}

registerEnumType(ProductCreateErrorCode, {
  name: 'ProductCreateErrorCode',
  description: 'Why a product was not created.',
  valuesConfig: { HANDLE_TAKEN: { description: 'Another product has this handle.' } },
});

@InputType({ description: 'A new product.' })
export class ProductCreateInput {
  @Field(() => String, { description: 'Unique name for addresses.' })
  handle!: string;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;
}

@ObjectType({ description: 'A reason why the product was not created.' })
export class ProductCreateUserError {
  @Field(() => [String], { nullable: true, description: 'Path of the input field at fault.' })
  field!: string[] | null;

  @Field(() => String, { description: 'For people.' })
  message!: string;

  @Field(() => ProductCreateErrorCode, { description: 'For programs.' })
  code!: ProductCreateErrorCode;
}

@ObjectType({ description: 'What became of the creation.' })
export class ProductCreatePayload {
  @Field(() => Product, { nullable: true, description: 'The new product; null when it was refused.' })
  product!: Product | null;

  @Field(() => [ProductCreateUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: ProductCreateUserError[];
}
