import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../../platform/paging/page-args';
import { SortDirection } from '../../../platform/paging/sort-direction';
import { ContentState } from '../entries/content-state.type';

/** What pages are sorted by. */
export enum PageSortKey {
  POSITION = 'POSITION',
  TITLE = 'TITLE',
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
}

registerEnumType(PageSortKey, {
  name: 'PageSortKey',
  description: 'What pages are sorted by.',
  valuesConfig: {
    POSITION: { description: 'Their place among their sisters.' },
    TITLE: { description: 'The title.' },
    CREATED_AT: { description: 'When they were begun.' },
    UPDATED_AT: { description: 'When the state that is listed last changed.' },
  },
});

@InputType({ description: 'The order of a list of pages.' })
export class PageSort {
  @Field(() => PageSortKey, { description: 'What counts.' })
  key!: PageSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.ASC, description: 'Upwards or downwards.' })
  direction!: SortDirection;
}

@InputType({ description: 'Which pages are listed: all that is given must hold.' })
export class PageFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the page right above them.' })
  parent?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those without a page above.' })
  rootsOnly?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words, or their beginnings, all of which occur in title, excerpt or body.',
  })
  search?: string | null;
}

/** Arguments of every list of pages. */
@ArgsType()
export class PageListArgs extends PageArgs {
  @Field(() => PageSort, { nullable: true, description: 'The order; left out, by position.' })
  sort?: PageSort | null;
}

/** Arguments of the list of all pages. */
@ArgsType()
export class PagesArgs extends PageListArgs {
  @Field(() => ContentState, { defaultValue: ContentState.PUBLISHED, description: 'Drafts need content:read.' })
  state!: ContentState;

  @Field(() => PageFilter, { nullable: true, description: 'Which pages; left out, all.' })
  filter?: PageFilter | null;
}
