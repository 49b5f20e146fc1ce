import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { contentWrite } from '../checks/content-write';
import { toPayload } from '../checks/to-payload';
import type { ContentContext } from '../context';
import { publishEntry, unpublishEntry } from '../entries/change-publication';
import { toImportPayload } from '../imports/to-import-payload';
import { createPage, deletePage, updatePage } from './edit-page';
import { importPages } from './import-pages';
import { loadWrittenPage } from './load-page';
import { PageCreateInput, PageImportInput, PageUpdateInput } from './page-input.type';
import {
  PageCreatePayload,
  PageDeletePayload,
  PagePublishPayload,
  PagesImportPayload,
  PageUnpublishPayload,
  PageUpdatePayload,
} from './page-payload.type';

const idOf = { description: 'Its id.' };

/** Changes of pages; each answers with the draft. */
@Resolver()
export class PageMutationResolver {
  @Directive(contentWrite)
  @Mutation(() => PageCreatePayload, { description: 'Creates a page as a draft.' })
  async pageCreate(
    @Ctx() { database, entries }: ContentContext,
    @Arg('input', () => PageCreateInput, { description: 'The page.' }) input: PageCreateInput,
  ): Promise<object> {
    return toPayload(await createPage(database, input), 'page', (uuid) => loadWrittenPage(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => PageUpdatePayload, { description: 'Changes the draft of a page.' })
  async pageUpdate(
    @Ctx() { database, entries }: ContentContext,
    @Arg('id', () => ID, idOf) id: string,
    @Arg('input', () => PageUpdateInput, { description: 'What changes.' }) input: PageUpdateInput,
  ): Promise<object> {
    const outcome = await updatePage(database, decodeId('page', id), input);
    return toPayload(outcome, 'page', (uuid) => loadWrittenPage(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => PagePublishPayload, { description: 'Makes the draft of a page what everybody sees.' })
  async pagePublish(
    @Ctx() { database, entries }: ContentContext,
    @Arg('id', () => ID, idOf) id: string,
  ): Promise<object> {
    const outcome = await publishEntry(database, 'page', decodeId('page', id));
    return toPayload(outcome, 'page', (uuid) => loadWrittenPage(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => PageUnpublishPayload, { description: 'Takes back what everybody sees; the draft stays.' })
  async pageUnpublish(
    @Ctx() { database, entries }: ContentContext,
    @Arg('id', () => ID, idOf) id: string,
  ): Promise<object> {
    const outcome = await unpublishEntry(database, 'page', decodeId('page', id));
    return toPayload(outcome, 'page', (uuid) => loadWrittenPage(entries, uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => PageDeletePayload, { description: 'Deletes a page that has none below it, draft and published.' })
  async pageDelete(@Ctx() { database }: ContentContext, @Arg('id', () => ID, idOf) id: string): Promise<object> {
    const outcome = await deletePage(database, decodeId('page', id));
    return toPayload(outcome, 'deletedId', (uuid) => encodeId('page', uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => PagesImportPayload, {
    description: 'Creates or changes up to 250 pages by their external references; each succeeds or fails alone.',
  })
  async pagesImport(
    @Ctx() { database, entries }: ContentContext,
    @Arg('input', () => [PageImportInput], { description: 'The pages.' }) input: PageImportInput[],
  ): Promise<object> {
    const items = await importPages(database, input);
    const load = (uuid: string) => loadWrittenPage(entries, uuid);
    return toImportPayload(items, { prefix: 'page', field: 'page', load });
  }
}
