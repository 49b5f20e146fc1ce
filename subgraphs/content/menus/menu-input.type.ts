import { Field, ID, InputType } from 'type-graphql';

/** What every way to write a menu item has. */
@InputType({ description: 'What every way to write a menu item has. It points at one thing at most.' })
class MenuItemFields {
  @Field(() => String, { description: 'Text of the item.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it leads, when it points at no thing of ours.' })
  url?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a product that it points at.' })
  productId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a collection that it points at.' })
  collectionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it opens a tab of its own.' })
  openInNewTab?: boolean | null;
}

@InputType({ description: 'An item of a menu, with those below it; it points at one thing at most.' })
export class MenuItemInput extends MenuItemFields {
  @Field(() => ID, { nullable: true, description: 'Id of an article that it points at.' })
  articleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a page that it points at.' })
  pageId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a category of articles that it points at.' })
  articleCategoryId?: string | null;

  @Field(() => [MenuItemInput], { nullable: true, description: 'The items below it.' })
  items?: MenuItemInput[] | null;
}

@InputType({ description: 'An item of a menu of another system, with those below it; it points at one thing at most.' })
export class MenuItemImportInput extends MenuItemFields {
  @Field(() => String, { nullable: true, description: 'External reference of an article that it points at.' })
  articleReference?: string | null;

  @Field(() => String, { nullable: true, description: 'External reference of a page that it points at.' })
  pageReference?: string | null;

  @Field(() => String, { nullable: true, description: 'External reference of a category that it points at.' })
  articleCategoryReference?: string | null;

  @Field(() => [MenuItemImportInput], { nullable: true, description: 'The items below it.' })
  items?: MenuItemImportInput[] | null;
}

@InputType({ description: 'A new menu.' })
export class MenuCreateInput {
  @Field(() => String, { nullable: true, description: 'Unique name, such as "main"; left out, made of the title.' })
  handle?: string | null;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => [MenuItemInput], { nullable: true, description: 'Its items.' })
  items?: MenuItemInput[] | null;
}

@InputType({ description: 'A changed menu: what is left out stays; given items replace all.' })
export class MenuUpdateInput {
  @Field(() => String, { nullable: true, description: 'Unique name, such as "main".' })
  handle?: string | null;

  @Field(() => String, { nullable: true, description: 'Name for people.' })
  title?: string | null;

  @Field(() => [MenuItemInput], { nullable: true, description: 'Its items.' })
  items?: MenuItemInput[] | null;
}

@InputType({ description: 'A menu of another system: what is left out is cleared.' })
export class MenuImportInput {
  @Field(() => String, { description: 'Its name in that system; a second import under it changes this menu.' })
  externalReference!: string;

  @Field(() => String, { nullable: true, description: 'Unique name, such as "main"; left out, made of the title.' })
  handle?: string | null;

  @Field(() => String, { description: 'Name for people.' })
  title!: string;

  @Field(() => [MenuItemImportInput], { nullable: true, description: 'Its items.' })
  items?: MenuItemImportInput[] | null;
}
