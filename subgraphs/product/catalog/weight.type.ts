import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { DecimalScalar } from '../../../platform/money/decimal-scalar';

/** Unit of a weight. */
export enum WeightUnit {
  GRAMS = 'GRAMS',
  KILOGRAMS = 'KILOGRAMS',
  OUNCES = 'OUNCES',
  POUNDS = 'POUNDS',
}

registerEnumType(WeightUnit, {
  name: 'WeightUnit',
  description: 'Unit of a weight.',
  valuesConfig: {
    GRAMS: { description: 'Grams (SI).' },
    KILOGRAMS: { description: 'Kilograms (SI).' },
    OUNCES: { description: 'Ounces (avoirdupois).' },
    POUNDS: { description: 'Pounds (avoirdupois).' },
  },
});

/** How heavy a variant is. */
@ObjectType({ description: 'A weight.' })
export class Weight {
  @Field(() => DecimalScalar, { description: 'The number.' })
  value!: string;

  @Field(() => WeightUnit, { description: 'Its unit.' })
  unit!: WeightUnit;
}

@InputType({ description: 'A weight.' })
export class WeightInput {
  @Field(() => DecimalScalar, { description: 'The number, not negative.' })
  value!: string;

  @Field(() => WeightUnit, { description: 'Its unit.' })
  unit!: WeightUnit;
}
