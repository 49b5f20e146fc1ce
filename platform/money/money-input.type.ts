import { Field, InputType } from 'type-graphql';
import { CurrencyCode } from './currency-code';
import { DecimalScalar } from './decimal-scalar';

/** An amount with its currency, as clients give it. */
@InputType({ description: 'An amount of money in one currency.' })
export class MoneyInput {
  @Field(() => DecimalScalar, {
    description: 'The amount, such as "19.99", with no more digits than the currency has.',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currencyCode!: CurrencyCode;
}
