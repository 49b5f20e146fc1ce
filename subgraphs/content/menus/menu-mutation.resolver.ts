import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import { decodeId, encodeId } from '../../../platform/ids/typed-id';
import { contentWrite } from '../checks/content-write';
import { toPayload } from '../checks/to-payload';
import type { ContentContext } from '../context';
import { toImportPayload } from '../imports/to-import-payload';
import { createMenu, deleteMenu, updateMenu } from './edit-menu';
import { importMenus } from './import-menus';
import { MenuCreateInput, MenuImportInput, MenuUpdateInput } from './menu-input.type';
import { MenuCreatePayload, MenuDeletePayload, MenusImportPayload, MenuUpdatePayload } from './menu-payload.type';

/** Changes of menus. */
@Resolver()
export class MenuMutationResolver {
  @Directive(contentWrite)
  @Mutation(() => MenuCreatePayload, { description: 'Creates a menu.' })
  async menuCreate(
    @Ctx() { database, menus }: ContentContext,
    @Arg('input', () => MenuCreateInput, { description: 'The menu.' }) input: MenuCreateInput,
  ): Promise<object> {
    return toPayload(await createMenu(database, input), 'menu', (uuid) => menus.byId.load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => MenuUpdatePayload, { description: 'Changes a menu.' })
  async menuUpdate(
    @Ctx() { database, menus }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('input', () => MenuUpdateInput, { description: 'What changes.' }) input: MenuUpdateInput,
  ): Promise<object> {
    const outcome = await updateMenu(database, decodeId('menu', id), input);
    return toPayload(outcome, 'menu', (uuid) => menus.byId.clear(uuid).load(uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => MenuDeletePayload, { description: 'Deletes a menu with its items.' })
  async menuDelete(
    @Ctx() { database }: ContentContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<object> {
    const outcome = await deleteMenu(database, decodeId('menu', id));
    return toPayload(outcome, 'deletedId', (uuid) => encodeId('menu', uuid));
  }

  @Directive(contentWrite)
  @Mutation(() => MenusImportPayload, {
    description: 'Creates or changes up to 250 menus by their external references; each succeeds or fails alone.',
  })
  async menusImport(
    @Ctx() { database, menus }: ContentContext,
    @Arg('input', () => [MenuImportInput], { description: 'The menus.' }) input: MenuImportInput[],
  ): Promise<object> {
    const items = await importMenus(database, input);
    const load = (uuid: string) => menus.byId.clear(uuid).load(uuid);
    return toImportPayload(items, { prefix: 'menu', field: 'menu', load });
  }
}
