import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

/** What became of one item of a bulk mutation. */
export enum ImportOutcome {
  CREATED = 'CREATED',
  UPDATED = 'UPDATED',
  UNCHANGED = 'UNCHANGED',
  FAILED = 'FAILED',
}

registerEnumType(ImportOutcome, {
  name: 'ImportOutcome',
  description: 'What became of one item of a bulk mutation.',
  valuesConfig: {
    CREATED: { description: 'It was not there and is now.' },
    UPDATED: { description: 'It was there and is different now.' },
    UNCHANGED: { description: 'It was there already, just so.' },
    FAILED: { description: 'It was refused, and nothing of it was written; its errors say why.' },
  },
});

/** Why one item of a bulk mutation failed. */
@Directive('@shareable')
@ObjectType({ description: 'A reason why one item of a bulk mutation failed.' })
export class ImportError {
  @Field(() => [String], { nullable: true, description: 'Path into the item, such as ["variants", "2", "sku"].' })
  field!: string[] | null;

  @Field(() => String, { description: 'For people.' })
  message!: string;

  @Field(() => String, { description: 'For programs: a stable, upper-case code.' })
  code!: string;
}
