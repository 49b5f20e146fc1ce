/** An amount in an event, spelled as `Money` is in the graph. */
export interface EventMoney {
  /** Decimal text with the currency's own number of digits: `5` JPY, `5.00` EUR, `5.000` KWD. */
  amount: string;
  /** ISO 4217. */
  currencyCode: string;
}
