import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import { readOneKey } from '../checks/one-key';
import type { ContentContext } from '../context';
import { listMenus } from './list-menus';
import { loadTarget } from './load-target';
import { Menu, MenuConnection, MenuItem } from './menu.type';
import { MenuTarget } from './menu-target.type';

/** Queries for menus. */
@Resolver(() => Menu)
export class MenuResolver {
  @Query(() => Menu, { nullable: true, description: 'A menu by id or handle; null when there is none.' })
  async menu(
    @Ctx() { menus }: ContentContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Menu | null> {
    const key = readOneKey('menu', id, handle);
    if (key === null) return null;
    return 'uuid' in key ? menus.byId.load(key.uuid) : menus.byHandle.load(key.handle);
  }

  @Directive(listSize)
  @Query(() => MenuConnection, { description: 'All menus, by title.' })
  menus(@Args(() => PageArgs) args: PageArgs, @Ctx() { database }: ContentContext): Promise<Connection<Menu>> {
    return listMenus(database, args);
  }

  @FieldResolver(() => [MenuItem], { description: 'Its items at the top; each has those below it.' })
  items(@Root() menu: Menu, @Ctx() { menus }: ContentContext): Promise<MenuItem[]> {
    return menus.itemsOf.load(menu.uuid);
  }
}

/** What menu items point at. */
@Resolver(() => MenuItem)
export class MenuItemResolver {
  @FieldResolver(() => MenuTarget, {
    nullable: true,
    description: 'What it points at; null for an address, for what is gone, and for what is not published.',
  })
  target(@Root() item: MenuItem, @Ctx() context: ContentContext): Promise<{ id: string } | null> {
    return loadTarget(item, context);
  }
}
