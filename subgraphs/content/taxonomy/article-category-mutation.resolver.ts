import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { contentWrite } from '../checks/content-write';
import { toPayload } from '../checks/to-payload';
import type { ContentContext } from '../context';
import { toImportPayload } from '../imports/to-import-payload';
import {
  ArticleCategoryCreateInput,
  ArticleCategoryImportInput,
  ArticleCategoryUpdateInput,
} from './article-category-input.type';
import {
  ArticleCategoriesImportPayload,
  ArticleCategoryCreatePayload,
  ArticleCategoryDeletePayload,
  ArticleCategoryUpdatePayload,
} from './article-category-payload.type';
import { createArticleCategory, deleteArticleCategory, updateArticleCategory } from './edit-article-category';
import { importArticleCategories } from './import-article-categories';

/** Changes of categories of articles. */
@Resolver()
export class ArticleCategoryMutationResolver {
  @Directive(contentWrite)
  @Mutation(() => ArticleCategoryCreatePayload, { description: 'Creates a category.' })
  async articleCategoryCreate(
    @Ctx() { database, taxonomy }: ContentContext,
    @Arg('input', () => ArticleCategoryCreateInput, { description: 'The category.' }) input: ArticleCategoryCreateInput,
  ): Promise<object> {
    return toPayload(await createArticleCategory(database, input), 'articleCategory', (uuid) =>
      taxonomy.byId.load(uuid),
    );
  }

  @Directive(contentWrite)
  @Mutation(() => ArticleCategoryUpdatePayload, { description: 'Changes a category.' })
  async articleCategoryUpdate(
    @Ctx() { database, taxonomy }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => ArticleCategoryUpdateInput, { description: 'What changes.' }) input: ArticleCategoryUpdateInput,
  ): Promise<object> {
    const outcome = await updateArticleCategory(database, decodeId('acat', id), input);
    return toPayload(outcome, 'articleCategory', (uuid) => taxonomy.byId.clear(uuid).load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => ArticleCategoryDeletePayload, {
    description: 'Deletes a category that has none below it; its articles stay.',
  })
  async articleCategoryDelete(
    @Ctx() { database }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const outcome = await deleteArticleCategory(database, decodeId('acat', id));
    return toPayload(outcome, 'deletedId', (uuid) => encodeId('acat', uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => ArticleCategoriesImportPayload, {
    description: 'Creates or changes up to 250 categories by their external references; each succeeds or fails alone.',
  })
  async articleCategoriesImport(
    @Ctx() { database, taxonomy }: ContentContext,
    @Arg('input', () => [ArticleCategoryImportInput], { description: 'The categories.' })
    input: ArticleCategoryImportInput[],
  ): Promise<object> {
    const items = await importArticleCategories(database, input);
    const load = (uuid: string) => taxonomy.byId.clear(uuid).load(uuid);
    return toImportPayload(items, { prefix: 'acat', field: 'articleCategory', load });
  }
}
