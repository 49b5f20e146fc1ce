import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { codedError } from '../../../platform/errors/coded-error';
import { assertOneKey } from '../../../platform/ids/one-key';
import { decodeId } from '../../../platform/ids/typed-id';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs, readPage } from '../../../platform/paging/page-args';
import type { ProductContext } from '../context';
import type { CategoryLevel } from './category.store';
import { Category, CategoryConnection } from './category.type';
import { toCategory } from './to-category';

function levelOf(parent: string | null | undefined, rootsOnly: boolean | null | undefined): CategoryLevel {
  if (typeof parent !== 'string') return rootsOnly ? { of: 'roots' } : { of: 'all' };
  if (rootsOnly) throw codedError('BAD_USER_INPUT', 'Give "parent" or "rootsOnly", not both.');
  return { of: 'children', parentId: decodeId('cat', parent) };
}

/** The category tree. */
@Resolver(() => Category)
export class CategoryResolver {
  @Query(() => Category, { nullable: true, description: 'A category by id or handle; null when there is none.' })
  async category(
    @Ctx() { categories }: ProductContext,
    @Arg('id', () => ID, { nullable: true, description: 'Its id.' }) id?: string | null,
    @Arg('handle', () => String, { nullable: true, description: 'Its handle.' }) handle?: string | null,
  ): Promise<Category | null> {
    assertOneKey({ id, handle });
    const row =
      typeof id === 'string'
        ? await categories.categoryById.load(decodeId('cat', id))
        : await categories.categoryByHandle.load(handle as string);
    return row && toCategory(row);
  }

  @Directive(listSize)
  @Query(() => CategoryConnection, { description: 'Categories by position: all, or those of one level.' })
  async categories(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { categories }: ProductContext,
    @Arg('parent', () => ID, { nullable: true, description: 'Only the children of this category.' })
    parent?: string | null,
    @Arg('rootsOnly', () => Boolean, { nullable: true, description: 'Only those without a category above.' })
    rootsOnly?: boolean | null,
  ): Promise<Connection<Category>> {
    const level = levelOf(parent, rootsOnly);
    const list = 'categories';
    const page = readPage(args, list);
    const rows = await categories.listCategories(level, page);
    const count = () => categories.countCategories(level);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toCategory, count });
  }

  @FieldResolver(() => Category, { nullable: true, description: 'The category above; null at the root.' })
  async parent(@Root() category: Category, @Ctx() { categories }: ProductContext): Promise<Category | null> {
    if (category.parentUuid === null) return null;
    const row = await categories.categoryById.load(category.parentUuid);
    return row && toCategory(row);
  }

  @FieldResolver(() => [Category], { description: 'The categories above, from the root downwards.' })
  async ancestors(@Root() category: Category, @Ctx() { categories }: ProductContext): Promise<Category[]> {
    return (await categories.ancestorsOfCategory.load(category.uuid)).map(toCategory);
  }

  @Directive(listSize)
  @FieldResolver(() => CategoryConnection, { description: 'The categories right below, by position.' })
  async children(
    @Root() category: Category,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { categories }: ProductContext,
  ): Promise<Connection<Category>> {
    const list = 'category-children';
    const page = readPage(args, list);
    const rows = await categories.childrenOfCategory.load({ parentId: category.uuid, page, args: null });
    const count = () => categories.childCountOfCategory.load(category.uuid);
    return toConnection({ list, page, rows, cursorOf: (row) => row.cursor_values, toNode: toCategory, count });
  }
}
