import { ArgsType, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { PageArgs } from '../../../platform/paging/page-args';
import { SortDirection } from '../../../platform/paging/sort-direction';
import { ContentState } from '../entries/content-state.type';

/** What articles are sorted by. */
export enum ArticleSortKey {
  PUBLISHED_AT = 'PUBLISHED_AT',
  TITLE = 'TITLE',
  CREATED_AT = 'CREATED_AT',
  UPDATED_AT = 'UPDATED_AT',
}

registerEnumType(ArticleSortKey, {
  name: 'ArticleSortKey',
  description: 'What articles are sorted by.',
  valuesConfig: {
    PUBLISHED_AT: { description: 'The date that readers see; of a draft without one, when it was begun.' },
    TITLE: { description: 'The title.' },
    CREATED_AT: { description: 'When it was begun.' },
    UPDATED_AT: { description: 'When the state that is listed last changed.' },
  },
});

@InputType({ description: 'The order of a list of articles.' })
export class ArticleSort {
  @Field(() => ArticleSortKey, { description: 'What counts.' })
  key!: ArticleSortKey;

  @Field(() => SortDirection, { defaultValue: SortDirection.DESC, description: 'Upwards or downwards.' })
  direction!: SortDirection;
}

@InputType({ description: 'Which articles are listed: all that is given must hold.' })
export class ArticleFilter {
  @Field(() => [ID], { nullable: true, description: 'Only these.' })
  ids?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of a category; those in the ones below it count too.' })
  category?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the author.' })
  author?: string | null;

  @Field(() => [String], { nullable: true, description: 'With any of these tags.' })
  tags?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of a product that the articles link to.' })
  product?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words, or their beginnings, all of which occur in title, excerpt or body.',
  })
  search?: string | null;
}

/** Arguments of every list of articles. */
@ArgsType()
export class ArticleListArgs extends PageArgs {
  @Field(() => ArticleSort, { nullable: true, description: 'The order; left out, the newest first.' })
  sort?: ArticleSort | null;
}

/** Arguments of the list of all articles. */
@ArgsType()
export class ArticlesArgs extends ArticleListArgs {
  @Field(() => ContentState, { defaultValue: ContentState.PUBLISHED, description: 'Drafts need content:read.' })
  state!: ContentState;

  @Field(() => ArticleFilter, { nullable: true, description: 'Which articles; left out, all.' })
  filter?: ArticleFilter | null;
}
