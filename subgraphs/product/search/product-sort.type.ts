import { Field, InputType, registerEnumType } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { SortDirection } from '../../../platform/paging/sort-direction';

/** What products are sorted by. */
export enum ProductSortKey {
  TITLE = 'TITLE',
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
  PRICE = 'PRICE',
  RATING = 'RATING',
  RELEVANCE = 'RELEVANCE',
}

registerEnumType(ProductSortKey, {
  name: 'ProductSortKey',
  description: 'What products are sorted by.',
  valuesConfig: {
    TITLE: { description: 'By title, regardless of case and accents.' },
    CREATED_AT: { description: 'By the time of creation.' },
    UPDATED_AT: { description: 'By the time of the last change.' },
    PRICE: { description: 'By the lowest price in one currency; products without one come last.' },
    RATING: { description: 'By the mean rating; products without reviews count as 0.' },
    RELEVANCE: { description: 'By how well they fit what is searched for; only together with a search.' },
  },
});

@InputType({ description: 'In which order products are wanted.' })
export class ProductSort {
  @Field(() => ProductSortKey, { description: 'What they are sorted by.' })
  key!: ProductSortKey;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'Which end comes first; for TITLE and PRICE the lower one unless said, for all others the higher.',
  })
  direction?: SortDirection | null;

  @Field(() => CurrencyCode, { nullable: true, description: 'Currency of PRICE, where it is required.' })
  currencyCode?: CurrencyCode | null;
}
