import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { contentWrite } from '../checks/content-write';
import { toPayload } from '../checks/to-payload';
import type { ContentContext } from '../context';
import { toImportPayload } from '../imports/to-import-payload';
import { AuthorCreateInput, AuthorImportInput, AuthorUpdateInput } from './author-input.type';
import {
  AuthorCreatePayload,
  AuthorDeletePayload,
  AuthorsImportPayload,
  AuthorUpdatePayload,
} from './author-payload.type';
import { createAuthor, deleteAuthor, updateAuthor } from './edit-author';
import { importAuthors } from './import-authors';

/** Changes of authors. */
@Resolver()
export class AuthorMutationResolver {
  @Directive(contentWrite)
  @Mutation(() => AuthorCreatePayload, { description: 'Creates an author.' })
  async authorCreate(
    @Ctx() { database, authors }: ContentContext,
    @Arg('input', () => AuthorCreateInput, { description: 'The author.' }) input: AuthorCreateInput,
  ): Promise<object> {
    return toPayload(await createAuthor(database, input), 'author', (uuid) => authors.byId.load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => AuthorUpdatePayload, { description: 'Changes an author.' })
  async authorUpdate(
    @Ctx() { database, authors }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => AuthorUpdateInput, { description: 'What changes.' }) input: AuthorUpdateInput,
  ): Promise<object> {
    const outcome = await updateAuthor(database, decodeId('auth', id), input);
    return toPayload(outcome, 'author', (uuid) => authors.byId.clear(uuid).load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => AuthorDeletePayload, { description: 'Deletes an author; the articles stay, without one.' })
  async authorDelete(
    @Ctx() { database }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const outcome = await deleteAuthor(database, decodeId('auth', id));
    return toPayload(outcome, 'deletedId', (uuid) => encodeId('auth', uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => AuthorsImportPayload, {
    description: 'Creates or changes up to 250 authors by their external references; each succeeds or fails alone.',
  })
  async authorsImport(
    @Ctx() { database, authors }: ContentContext,
    @Arg('input', () => [AuthorImportInput], { description: 'The authors.' }) input: AuthorImportInput[],
  ): Promise<object> {
    const items = await importAuthors(database, input);
    const load = (uuid: string) => authors.byId.clear(uuid).load(uuid);
    return toImportPayload(items, { prefix: 'auth', field: 'author', load });
  }
}
