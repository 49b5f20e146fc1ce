import { codedError } from '../../../platform/errors/coded-error';
import { decodeId } from '../../../platform/ids/typed-id';
import { toMinorUnits } from '../../../platform/money/minor-units';
import { cleanText } from '../catalog/clean-text';
import type { PriceFilter, ProductFilter } from './product-filter.type';

/** Values in one list of a filter: more than a person ticks and a page shows, few enough for one statement. */
const maxValues = 250;

/** Which products are wanted, checked, in the terms of the database; plain data, so that equal ones compare equal. */
export interface ProductCriteria {
  search: string | null;
  ids: string[] | null;
  handles: string[] | null;
  categoryId: string | null;
  collectionId: string | null;
  /** Limits in minor units. */
  price: { currencyCode: string; min: string | null; max: string | null } | null;
  /** By option: its name and the keys `name=value` of its values, in lower case. */
  options: { name: string; keys: string[] }[];
  tags: string[] | null;
  vendors: string[] | null;
  productTypes: string[] | null;
  statuses: string[] | null;
  createdAfter: string | null;
  updatedAfter: string | null;
}

function list(name: string, values: readonly string[] | null | undefined): string[] | null {
  if (!values) return null;
  if (values.length <= maxValues) return values.map(cleanText);
  throw codedError('BAD_USER_INPUT', `The filter "${name}" takes up to ${maxValues} values, not ${values.length}.`);
}

function filled(name: string, values: readonly string[] | null | undefined): string[] | null {
  const checked = list(name, values);
  return checked && checked.length > 0 ? checked : null;
}

function priceOf({ currencyCode, min, max }: PriceFilter): ProductCriteria['price'] {
  const units = (amount: string | null | undefined) => (amount ? toMinorUnits(amount, currencyCode).toString() : null);
  return { currencyCode, min: units(min), max: units(max) };
}

/**
 * Checks a filter and a search term.
 *
 * @throws GraphQLError `INVALID_ID`, `INVALID_AMOUNT`, `BAD_USER_INPUT`
 */
export function readCriteria(filter: ProductFilter | null | undefined, search?: string | null): ProductCriteria {
  const given = filter ?? {};
  const options = (given.options ?? []).map(({ name, values }) => {
    const option = cleanText(name).toLowerCase();
    return { name: option, keys: list('options', values)?.map((value) => `${option}=${value.toLowerCase()}`) ?? [] };
  });
  return {
    search: cleanText(search ?? '') || null,
    ids: list('ids', given.ids)?.map((id) => decodeId('prod', id)) ?? null,
    handles: list('handles', given.handles),
    categoryId: given.category ? decodeId('cat', given.category) : null,
    collectionId: given.collection ? decodeId('coll', given.collection) : null,
    price: given.price ? priceOf(given.price) : null,
    options: options.filter(({ keys }) => keys.length > 0),
    tags: filled('tags', given.tags),
    vendors: filled('vendors', given.vendors),
    productTypes: filled('productTypes', given.productTypes),
    statuses: filled('statuses', given.statuses),
    createdAfter: given.createdAfter?.toISOString() ?? null,
    updatedAfter: given.updatedAfter?.toISOString() ?? null,
  };
}
