import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { ProductVariant } from '../references/product-variant.type';
import { StockMovement, StockMovementReason } from './stock-movement.type';
import { StockLevel } from './variant-stock.type';

/** What every change of one level is told. */
@ArgsType()
export abstract class StockChangeArgs {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => ID, { description: 'The location.' })
  locationId!: string;

  @Field(() => StockMovementReason, { description: 'Why, for the ledger.' })
  reason!: StockMovementReason;

  @Field(() => String, { nullable: true, description: 'What else there is to say, for the ledger.' })
  note?: string | null;

  @Field(() => String, {
    description:
      'Any text of up to 255 characters that is new for each change: a repeat with the same one changes nothing and gets the first answer.',
  })
  idempotencyKey!: string;
}

/** What every change of one level answers. */
@ObjectType()
export abstract class StockChangePayload {
  @Field(() => ProductVariant, { nullable: true, description: 'The variant; null when the change was refused.' })
  variant!: ProductVariant | null;

  @Field(() => StockLevel, {
    nullable: true,
    description: 'The level as the change left it, also on a repeat; null when it was refused.',
  })
  level!: StockLevel | null;

  @Field(() => StockMovement, {
    nullable: true,
    description: 'The entry of the ledger; null when it was refused, or nothing had to move.',
  })
  movement!: StockMovement | null;
}
