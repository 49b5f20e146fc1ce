import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes } from '../../../platform/paging/connection-types';
import { ProductMedia } from './product-media.type';
import { SelectedOption } from './product-option.type';
import { Weight } from './weight.type';

/** A variant as clients see it. */
@Directive('@key(fields: "id")')
@Directive('@key(fields: "sku")')
@ObjectType({ description: 'One buyable form of a product, such as its size M in blue.' })
export class ProductVariant {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  /** Key of its product inside the subgraph; not a field of the graph. */
  productUuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Stock keeping unit, unique where given.' })
  sku!: string | null;

  @Field(() => String, { nullable: true, description: 'Barcode, such as its GTIN.' })
  barcode!: string | null;

  @Field(() => String, { description: 'Its option values, such as "M / Blue"; "Default" when there are none.' })
  title!: string;

  @Field(() => Int, { description: 'Place among the variants of the product, from 1.' })
  position!: number;

  @Field(() => [SelectedOption], { description: 'Its value of each option of the product.' })
  selectedOptions!: SelectedOption[];

  @Field(() => Weight, { nullable: true, description: 'How heavy it is.' })
  weight!: Weight | null;

  @Field(() => ProductMedia, { nullable: true, description: 'Its own image.' })
  media!: ProductMedia | null;

  @Field(() => Boolean, { description: 'Whether it has to be sent, unlike a download or a service.' })
  requiresShipping!: boolean;

  @Field(() => Boolean, { description: 'Whether taxes are due on it.' })
  taxable!: boolean;

  @Field(() => String, { nullable: true, description: 'What another system calls it.' })
  externalReference!: string | null;

  @Field(() => Date, { description: 'When it was created.' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When it was last changed.' })
  updatedAt!: Date;
}

export const { Connection: ProductVariantConnection, Edge: ProductVariantEdge } = connectionTypes(
  'ProductVariant',
  () => ProductVariant,
);
