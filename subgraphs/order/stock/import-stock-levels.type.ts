import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ImportError, ImportOutcome } from '../../../platform/imports/import-result.type';

@InputType({ description: 'The stock of one variant at one location.' })
export class StockLevelImportInput {
  @Field(() => ID, { description: 'The variant.' })
  variantId!: string;

  @Field(() => String, { description: 'Handle of the location; it is created when there is none of that handle.' })
  locationHandle!: string;

  @Field(() => String, { nullable: true, description: 'Name of the location, if it is created; else its handle.' })
  locationName?: string | null;

  @Field(() => Int, { description: 'Units on the shelf, 0 to 1,000,000,000.' })
  onHand!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether sales count against stock; unchanged when left out.' })
  tracked?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the variant sells below zero; unchanged when left out.',
  })
  backorder?: boolean | null;
}

@ObjectType({ description: 'What became of one item of stockLevelsImport.' })
export class StockLevelImportResult {
  @Field(() => ID, { description: 'The variant, as it was sent.' })
  variantId!: string;

  @Field(() => String, { description: 'Handle of the location, as it was sent.' })
  locationHandle!: string;

  @Field(() => ImportOutcome, { description: 'What became of it.' })
  outcome!: ImportOutcome;

  @Field(() => [ImportError], { description: 'Why it failed; empty when it did not.' })
  errors!: ImportError[];
}

@ObjectType({ description: 'What became of the items of stockLevelsImport.' })
export class StockLevelsImportPayload {
  @Field(() => [StockLevelImportResult], { description: 'One result an item, in the order of the items.' })
  results!: StockLevelImportResult[];
}
