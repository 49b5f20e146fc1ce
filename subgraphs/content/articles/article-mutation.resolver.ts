import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { contentWrite } from '../checks/content-write';
import { toPayload } from '../checks/to-payload';
import type { ContentContext } from '../context';
import { deleteEntry, publishEntry, unpublishEntry } from '../entries/change-publication';
import { toImportPayload } from '../imports/to-import-payload';
import { ArticleCreateInput, ArticleImportInput, ArticleUpdateInput } from './article-input.type';
import {
  ArticleCreatePayload,
  ArticleDeletePayload,
  ArticlePublishPayload,
  ArticlesImportPayload,
  ArticleUnpublishPayload,
  ArticleUpdatePayload,
} from './article-payload.type';
import { createArticle, updateArticle } from './edit-article';
import { importArticles } from './import-articles';
import { loadWrittenArticle } from './load-article';

const idOf = { description: 'Its id.' };

/** Changes of articles; each answers with the draft. */
@Resolver()
export class ArticleMutationResolver {
  @Directive(contentWrite)
  @Mutation(() => ArticleCreatePayload, { description: 'Creates an article as a draft.' })
  async articleCreate(
    @Ctx() { database, entries }: ContentContext,
    @Arg('input', () => ArticleCreateInput, { description: 'The article.' }) input: ArticleCreateInput,
  ): Promise<object> {
    return toPayload(await createArticle(database, input), 'article', (uuid) => loadWrittenArticle(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => ArticleUpdatePayload, { description: 'Changes the draft of an article.' })
  async articleUpdate(
    @Ctx() { database, entries }: ContentContext,
    @Arg('id', () => ID, idOf) id: string,
    @Arg('input', () => ArticleUpdateInput, { description: 'What changes.' }) input: ArticleUpdateInput,
  ): Promise<object> {
    const outcome = await updateArticle(database, decodeId('art', id), input);
    return toPayload(outcome, 'article', (uuid) => loadWrittenArticle(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => ArticlePublishPayload, { description: 'Makes the draft of an article what everybody sees.' })
  async articlePublish(
    @Ctx() { database, entries }: ContentContext,
    @Arg('id', () => ID, idOf) id: string,
  ): Promise<object> {
    const outcome = await publishEntry(database, 'article', decodeId('art', id));
    return toPayload(outcome, 'article', (uuid) => loadWrittenArticle(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => ArticleUnpublishPayload, { description: 'Takes back what everybody sees; the draft stays.' })
  async articleUnpublish(
    @Ctx() { database, entries }: ContentContext,
    @Arg('id', () => ID, idOf) id: string,
  ): Promise<object> {
    const outcome = await unpublishEntry(database, 'article', decodeId('art', id));
    return toPayload(outcome, 'article', (uuid) => loadWrittenArticle(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => ArticleDeletePayload, { description: 'Deletes an article, draft and published.' })
  async articleDelete(@Ctx() { database }: ContentContext, @Arg('id', () => ID, idOf) id: string): Promise<object> {
    const outcome = await deleteEntry(database, 'article', decodeId('art', id));
    return toPayload(outcome, 'deletedId', (uuid) => encodeId('art', uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => ArticlesImportPayload, {
    description: 'Creates or changes up to 250 articles by their external references; each succeeds or fails alone.',
  })
  async articlesImport(
    @Ctx() { database, entries }: ContentContext,
    @Arg('input', () => [ArticleImportInput], { description: 'The articles.' }) input: ArticleImportInput[],
  ): Promise<object> {
    const items = await importArticles(database, input);
    const load = (uuid: string) => loadWrittenArticle(entries, uuid);
    return toImportPayload(items, { prefix: 'art', field: 'article', load });
  }
}
