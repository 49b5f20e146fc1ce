import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { encodeId, tryDecodeId } from '../../../platform/ids/typed-id';

/** A variant of the product subgraph: its key here, and what this subgraph adds to it. */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'One buyable form of a product, such as its size M in blue.' })
export class ProductVariant {
  /** The key inside the subgraph; not a field of the graph. */
  uuid!: string;

  @Field(() => ID, { description: 'Unique id.' })
  id!: string;
}

/** The variant with this key; whether it exists is known to the product subgraph only. */
export function variantOf(uuid: string): ProductVariant {
  return { uuid, id: encodeId('var', uuid) };
}

/** The variant that a representation names, `null` when its id is none of a variant. */
export function resolveVariantReference(reference: Readonly<Record<string, unknown>>): ProductVariant | null {
  const uuid = tryDecodeId('var', String(reference.id));
  return uuid === null ? null : variantOf(uuid);
}
