import { codedError } from '../../../platform/errors/coded-error';
import { decodeId } from '../../../platform/ids/typed-id';
import type { ContentContext } from '../context';
import type { EntryFilter } from '../entries/entry-conditions.store';
import type { ArticleFilter } from './article-list-args.type';

async function keyOf(
  load: (uuid: string) => Promise<object | null>,
  prefix: string,
  id: string | null | undefined,
): Promise<string | null> {
  if (!id) return null;
  const uuid = decodeId(prefix, id);
  if (await load(uuid)) return uuid;
  throw codedError('UNKNOWN_FILTER_VALUE', `The filter names "${id}", and there is no such thing.`);
}

/** NUL can be in no stored text, and PostgreSQL takes none as a parameter. */
const withoutNul = (text: string) => text.replaceAll('\0', '');

/**
 * The conditions of a client's filter.
 *
 * @throws GraphQLError `INVALID_ID`; `UNKNOWN_FILTER_VALUE` for a category or author that is not there
 */
export async function readArticleFilter(
  { authors, taxonomy }: ContentContext,
  filter: ArticleFilter | null | undefined,
): Promise<EntryFilter> {
  if (!filter) return {};
  const [category, author] = await Promise.all([
    keyOf((uuid) => taxonomy.byId.load(uuid), 'acat', filter.category),
    keyOf((uuid) => authors.byId.load(uuid), 'auth', filter.author),
  ]);
  return {
    category,
    author,
    ids: filter.ids?.map((id) => decodeId('art', id)) ?? null,
    product: filter.product ? decodeId('prod', filter.product) : null,
    tags: filter.tags?.map(withoutNul) ?? null,
    search: filter.search ? withoutNul(filter.search) : null,
  };
}
