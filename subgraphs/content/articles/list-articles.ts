import type { Connection } from '../../../platform/paging/connection';
import { SortDirection } from '../../../platform/paging/sort-direction';
import type { ContentContext } from '../context';
import { assertMaySee } from '../entries/assert-may-see';
import type { EntryState } from '../entries/content-state.type';
import type { EntryFilter, ListScope } from '../entries/entry-conditions.store';
import type { EntryListing } from '../entries/entry-list.store';
import { listEntries, listEntriesOf } from '../entries/list-entries';
import type { Article } from './article.type';
import { type ArticleListArgs, ArticleSortKey, type ArticlesArgs } from './article-list-args.type';
import { readArticleFilter } from './read-article-filter';
import { toArticle } from './to-article';

interface ListingOptions {
  state: EntryState;
  filter: EntryFilter;
  withBody: boolean;
}

function toListing({ sort }: ArticleListArgs, { state, filter, withBody }: ListingOptions): EntryListing {
  const key = sort?.key ?? ArticleSortKey.PUBLISHED_AT;
  const descending = sort ? sort.direction === SortDirection.DESC : true;
  return { kind: 'article', state, filter, sort: key, descending, withBody };
}

/** A page of all articles. @throws GraphQLError for drafts that the viewer may not see, and for a filter's errors */
export async function listArticles(
  context: ContentContext,
  args: ArticlesArgs,
  withBody: boolean,
): Promise<Connection<Article>> {
  const state = assertMaySee(context.viewer, args.state);
  const filter = await readArticleFilter(context, args.filter);
  return listEntries(context.database, toListing(args, { state, filter, withBody }), args, toArticle);
}

/** What the articles hang on. */
export interface ArticleParent {
  scope: ListScope;
  uuid: string;
}

/** A page of the published articles that hang on something: one statement for all things of a request. */
export function listArticlesOf(
  { entries }: ContentContext,
  { scope, uuid }: ArticleParent,
  { args, withBody }: { args: ArticleListArgs; withBody: boolean },
): Promise<Connection<Article>> {
  const listing = toListing(args, { state: 'published', filter: {}, withBody });
  return listEntriesOf(entries, uuid, { nested: { scope, listing }, args, toNode: toArticle });
}
