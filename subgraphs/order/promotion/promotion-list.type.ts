import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../../platform/paging/page-args';
import { SortDirection } from '../../../platform/paging/sort-direction';
import { PromotionKind } from './promotion-kind.type';

/** What promotions are sorted by. */
export enum PromotionSortKey {
  CREATED_AT = 'CREATED_AT',
  TITLE = 'TITLE',
  PRIORITY = 'PRIORITY',
  USED = 'USED',
}

registerEnumType(PromotionSortKey, {
  name: 'PromotionSortKey',
  description: 'What promotions are sorted by.',
  valuesConfig: {
    CREATED_AT: { description: 'By the time of creation.' },
    TITLE: { description: 'By title, regardless of case.' },
    PRIORITY: { description: 'By the order in which they apply.' },
    USED: { description: 'By how often they were used.' },
  },
});

@InputType({ description: 'Which promotions are wanted: all filters that are given apply.' })
export class PromotionFilter {
  @Field(() => [PromotionKind], {
    nullable: true,
    description: 'Promotions of any of these kinds; an empty list is as none.',
  })
  kinds?: PromotionKind[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that are switched on, or those that are not.' })
  active?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that apply by themselves, or those that need a code.' })
  automatic?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Those with this in their title, handle or code; upper and lower case are the same.',
  })
  search?: string | null;
}

@InputType({ description: 'In which order promotions are wanted.' })
export class PromotionSort {
  @Field(() => PromotionSortKey, { description: 'What they are sorted by.' })
  key!: PromotionSortKey;

  @Field(() => SortDirection, {
    nullable: true,
    description: 'Which end comes first; for TITLE and PRIORITY the lower one unless said, for all others the higher.',
  })
  direction?: SortDirection | null;
}

@ArgsType()
export class PromotionListArgs extends PageArgs {
  @Field(() => PromotionFilter, { nullable: true, description: 'Which ones.' })
  filter?: PromotionFilter | null;

  @Field(() => PromotionSort, { nullable: true, description: 'In which order; the newest first when left out.' })
  sort?: PromotionSort | null;
}
