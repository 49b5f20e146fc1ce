import { normaliseEmail } from '../../../platform/email/normalise-email';
import { codedError } from '../../../platform/errors/coded-error';
import { decodeId } from '../../../platform/ids/typed-id';
import { toMinorUnits } from '../../../platform/money/minor-units';
import { SortDirection } from '../../../platform/paging/sort-direction';
import type { OrderCriteria, OrderOrder } from './order-criteria';
import { type OrderFilter, type OrderSort, OrderSortKey } from './order-filter.type';

/** Words of a search that are looked for; more of them only cost time. */
const maxSearchWords = 8;

const listOf = <Value>(values: Value[] | null | undefined): Value[] | null => (values?.length ? values : null);

/** `#1001` is how people write the number 1001. */
function wordsOf(search: string | null | undefined): string[] {
  const words = (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/^#/, ''));
  return words.filter((word) => word !== '').slice(0, maxSearchWords);
}

function totalOf(amount: string | null | undefined, currencyCode: string | null): bigint | null {
  if (amount === null || amount === undefined) return null;
  if (currencyCode === null) throw codedError('BAD_USER_INPUT', 'A total needs a "currencyCode" in the filter.');
  return toMinorUnits(amount, currencyCode);
}

/**
 * Checks which orders are wanted.
 *
 * @throws GraphQLError `BAD_USER_INPUT`, `INVALID_ID`, `INVALID_AMOUNT`
 */
export function readOrderCriteria(
  filter: OrderFilter | null | undefined,
  search: string | null | undefined,
): OrderCriteria {
  const { customer, email } = filter ?? {};
  const currencyCode = filter?.currencyCode ?? null;
  return {
    statuses: listOf(filter?.status),
    paymentStatuses: listOf(filter?.paymentStatus),
    fulfillmentStatuses: listOf(filter?.fulfillmentStatus),
    placedAfter: filter?.placedAfter ?? null,
    placedBefore: filter?.placedBefore ?? null,
    email: typeof email === 'string' ? normaliseEmail(email) : null,
    userId: typeof customer === 'string' ? decodeId('user', customer) : null,
    currencyCode,
    minTotal: totalOf(filter?.minTotal, currencyCode),
    maxTotal: totalOf(filter?.maxTotal, currencyCode),
    words: wordsOf(search),
  };
}

/** Checks in which order they are wanted. @throws GraphQLError `BAD_USER_INPUT` */
export function readOrderOrder(sort: OrderSort | null | undefined, { currencyCode }: OrderCriteria): OrderOrder {
  const key = sort?.key ?? OrderSortKey.PLACED_AT;
  if (key === OrderSortKey.TOTAL && currencyCode === null) {
    throw codedError('BAD_USER_INPUT', 'Sorting by TOTAL needs a "currencyCode" in the filter.');
  }
  return { key, descending: sort?.direction !== SortDirection.ASC };
}
