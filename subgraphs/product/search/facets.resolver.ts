import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { CurrencyCode } from '../../../platform/money/currency-code';
import { PriceRange } from '../catalog/price.type';
import { ProductConnection } from '../catalog/product.type';
import { inCurrency, toPriceRange } from '../catalog/to-price';
import { toCategory } from '../categories/to-category';
import type { ProductContext } from '../context';
import { CategoryFacet, OptionFacet, ProductFacets, ValueFacet } from './facets.type';
import type { ProductPage } from './product-page';
import type { CountedFacet } from './search.loader';

/** A facet looks at every product of the list, where a page looks at one page of them. */
const countedOverAll = '@cost(weight: 10)';

/** What a list of products can be narrowed by. */
@Resolver(() => ProductConnection)
export class ProductConnectionResolver {
  @FieldResolver(() => ProductFacets, { description: 'What the whole list can be narrowed by.' })
  facets(@Root() page: object): ProductFacets {
    const { list, parentId } = page as ProductPage;
    return { list, parentId };
  }
}

function countsOf({ search }: ProductContext, { list, parentId }: ProductFacets, facet: CountedFacet) {
  return search.facetCounts.load({ parentId, args: { list, facet } });
}

/** The facets, each counted when it is asked for. */
@Resolver(() => ProductFacets)
export class ProductFacetsResolver {
  @Directive(countedOverAll)
  @FieldResolver(() => [CategoryFacet], { description: 'Categories, each with those below counted in.' })
  async categories(@Root() facets: ProductFacets, @Ctx() context: ProductContext): Promise<CategoryFacet[]> {
    const counts = await countsOf(context, facets, 'categories');
    const rows = await context.categories.categoryById.loadMany(counts.map(({ value }) => value));
    return counts.flatMap(({ count }, index) => {
      const row = rows[index];
      if (row instanceof Error) throw row;
      return row ? [{ category: toCategory(row), count }] : [];
    });
  }

  @Directive(countedOverAll)
  @FieldResolver(() => [ValueFacet], { description: 'Tags.' })
  tags(@Root() facets: ProductFacets, @Ctx() context: ProductContext): Promise<ValueFacet[]> {
    return countsOf(context, facets, 'tags');
  }

  @Directive(countedOverAll)
  @FieldResolver(() => [ValueFacet], { description: 'Vendors.' })
  vendors(@Root() facets: ProductFacets, @Ctx() context: ProductContext): Promise<ValueFacet[]> {
    return countsOf(context, facets, 'vendors');
  }

  @Directive(countedOverAll)
  @FieldResolver(() => [ValueFacet], { description: 'Types of products.' })
  productTypes(@Root() facets: ProductFacets, @Ctx() context: ProductContext): Promise<ValueFacet[]> {
    return countsOf(context, facets, 'productTypes');
  }

  @Directive(countedOverAll)
  @FieldResolver(() => [OptionFacet], { description: 'Options of variants, by name.' })
  async options(@Root() facets: ProductFacets, @Ctx() { search }: ProductContext): Promise<OptionFacet[]> {
    const rows = await search.optionFacets.load({ parentId: facets.parentId, args: facets.list });
    return [...Map.groupBy(rows, ({ name }) => name)].map(([name, values]) => ({ name, values }));
  }

  @Directive(countedOverAll)
  @FieldResolver(() => PriceRange, { nullable: true, description: 'Lowest and highest price; null without prices.' })
  async price(
    @Root() facets: ProductFacets,
    @Ctx() { search }: ProductContext,
    @Arg('currencyCode', () => CurrencyCode, {
      nullable: true,
      description: 'The currency; without it that of the filter, or the first by code that there are prices in.',
    })
    currencyCode?: CurrencyCode | null,
  ): Promise<PriceRange | null> {
    const { list, parentId } = facets;
    const limits = await search.priceLimits.load({ parentId, args: list });
    const row = inCurrency(limits, currencyCode ?? list.criteria.price?.currencyCode);
    return row && toPriceRange(row);
  }
}
