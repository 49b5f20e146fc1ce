import { ArgsType, Field, Int } from 'type-graphql';
import { codedError } from '../errors/coded-error';
import { type CursorValues, decodeCursor } from './cursor';

/** Items a page can have at most: what one screen or one build step uses, and what one answer can hold. */
export const maxPageSize = 100;

/** Arguments of every list that can grow (GraphQL Cursor Connections Specification, section 4). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many items from the start, 1 to 100. Give `first` or `last`.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many items from the end, 1 to 100. Give `first` or `last`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor before which the page ends.' })
  before?: string | null;
}

/** A checked page request. */
export interface PageRequest {
  /** Items wanted; a store fetches `size + 1` rows to learn whether there are more. */
  size: number;
  /** Whether the page is counted from the end: the store then reads in the opposite order. */
  backward: boolean;
  after: CursorValues | null;
  before: CursorValues | null;
}

/**
 * Checks a page's arguments.
 *
 * @param list names the list and its sort order; a cursor of another list or order is refused
 * @throws GraphQLError `PAGE_SIZE_REQUIRED`, `PAGE_SIZE_OUT_OF_RANGE`, `INVALID_CURSOR`
 */
export function readPage(args: PageArgs, list: string): PageRequest {
  const { first, last } = args;
  if ((first ?? null) === null && (last ?? null) === null) {
    throw codedError('PAGE_SIZE_REQUIRED', `Say how many items you want: "first" or "last", 1 to ${maxPageSize}.`);
  }
  if ((first ?? null) !== null && (last ?? null) !== null) {
    throw codedError('PAGE_SIZE_REQUIRED', 'Give "first" or "last", not both.');
  }
  const size = (first ?? last) as number;
  if (size < 1 || size > maxPageSize) {
    throw codedError('PAGE_SIZE_OUT_OF_RANGE', `A page has 1 to ${maxPageSize} items, not ${size}.`);
  }
  return {
    size,
    backward: (first ?? null) === null,
    after: typeof args.after === 'string' ? decodeCursor(list, args.after) : null,
    before: typeof args.before === 'string' ? decodeCursor(list, args.before) : null,
  };
}
