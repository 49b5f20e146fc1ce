import { Directive, Field, ObjectType } from 'type-graphql';
import { CurrencyCode } from './currency-code';
import { DecimalScalar } from './decimal-scalar';
import { fromMinorUnits } from './minor-units';

/** An amount with its currency, as clients see it. */
@Directive('@shareable')
@ObjectType({ description: 'An amount of money in one currency.' })
export class Money {
  @Field(() => DecimalScalar, {
    description: 'The amount, with the currency\'s own number of digits: JPY "5", EUR "5.00", KWD "5.000".',
  })
  amount!: string;

  @Field(() => CurrencyCode, { description: 'The currency.' })
  currencyCode!: CurrencyCode;
}

/** Money of what the database stores: minor units and a currency. */
export function moneyOf(minorUnits: bigint | string | number, currencyCode: string): Money {
  return { amount: fromMinorUnits(minorUnits, currencyCode), currencyCode };
}
