import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Location } from './location.type';

/** What can be sold of a variant. */
@ObjectType({ description: 'What can be sold of a variant.' })
export class VariantStock {
  /** Key of the variant; not a field of the graph. */
  variantUuid!: string;

  @Field(() => Boolean, { description: 'Whether sales count against stock; when not, it never runs out.' })
  tracked!: boolean;

  @Field(() => Boolean, { description: 'Whether it is sold on when nothing is left.' })
  backorder!: boolean;

  @Field(() => Int, {
    description: 'Units that can be sold now, of all active locations together; never below 0.',
  })
  available!: number;
}

/** The units of a variant at one location. */
@ObjectType({ description: 'The units of a variant at one location.' })
export class StockLevel {
  @Field(() => Location, { description: 'Where they are.' })
  location!: Location;

  @Field(() => Int, { description: 'Units there that can be sold now; never below 0.' })
  available!: number;

  @Directive('@requiresScopes(scopes: [["stock:read"]])')
  @Field(() => Int, {
    nullable: true,
    description: 'Units on the shelf; below 0 only where backorders were taken. Null without the right to see it.',
  })
  onHand!: number | null;

  @Directive('@requiresScopes(scopes: [["stock:read"]])')
  @Field(() => Int, {
    nullable: true,
    description: 'Units on the shelf that belong to orders already. Null without the right to see it.',
  })
  allocated!: number | null;

  @Directive('@requiresScopes(scopes: [["stock:read"]])')
  @Field(() => Int, {
    nullable: true,
    description: 'Units on the shelf that checkouts hold for a while. Null without the right to see it.',
  })
  reserved!: number | null;
}
