import { Field, Int, ObjectType } from 'type-graphql';
import { Category } from '../categories/category.type';
import type { ProductList } from './product-list';

/** How many products of a list a category has. */
@ObjectType({ description: 'How many products of a list are in a category.' })
export class CategoryFacet {
  @Field(() => Category, { description: 'The category.' })
  category!: Category;

  @Field(() => Int, { description: 'Products in it and in the categories below.' })
  count!: number;
}

/** How many products of a list have a value. */
@ObjectType({ description: 'How many products of a list have a value.' })
export class ValueFacet {
  @Field(() => String, { description: 'The value, as a filter takes it.' })
  value!: string;

  @Field(() => Int, { description: 'Products that have it.' })
  count!: number;
}

/** How many products of a list have each value of an option. */
@ObjectType({ description: 'How many products of a list have each value of an option.' })
export class OptionFacet {
  @Field(() => String, { description: 'Name of the option, as a filter takes it.' })
  name!: string;

  @Field(() => [ValueFacet], { description: 'Its values, the most frequent first.' })
  values!: ValueFacet[];
}

/** What a list can be narrowed by. */
@ObjectType({
  description:
    'What the whole list can be narrowed by, the most frequent first. Each facet counts with all filters but its own, ' +
    'and only when it is asked for.',
})
export class ProductFacets {
  /** The list that is counted; not a field of the graph. */
  list!: ProductList;

  /** Key of what the list hangs on; not a field of the graph. */
  parentId!: string;
}
