import { registerEnumType } from 'type-graphql';
import { currencyDigits } from './currency-digits';

/** `CurrencyCode` of the graph: the ISO 4217 code, as it is stored. */
export const CurrencyCode: Readonly<Record<string, string>> = Object.freeze(
  Object.fromEntries(Object.keys(currencyDigits).map((code) => [code, code])),
);

/** An ISO 4217 currency code. */
export type CurrencyCode = string;

const currencyNames = new Intl.DisplayNames(['en'], { type: 'currency' });

registerEnumType(CurrencyCode, {
  name: 'CurrencyCode',
  description: 'Currency by its ISO 4217 code.',
  valuesConfig: Object.fromEntries(
    Object.keys(currencyDigits).map((code) => [code, { description: `${currencyNames.of(code)}.` }]),
  ),
});
