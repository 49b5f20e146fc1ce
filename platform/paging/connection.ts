import { type CursorValues, encodeCursor } from './cursor';
import type { PageRequest } from './page-args';
import type { PageInfo } from './page-info.type';

/** One item with its cursor. */
export interface Edge<Node> {
  cursor: string;
  node: Node;
}

/** A page of a list. `totalCount` is a function: graphql-js calls it only when the field was selected. */
export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfo;
  totalCount: () => Promise<number>;
}

/** What a store found for a page. */
export interface PageSource<Row, Node> {
  /** Name of the list and its sort order, as given to `readPage`. */
  list: string;
  page: PageRequest;
  /** Up to `size + 1` rows in the order of reading: reversed when the page is counted from the end. */
  rows: readonly Row[];
  cursorOf: (row: Row) => CursorValues;
  toNode: (row: Row) => Node;
  count: () => Promise<number>;
}

/** Makes the page that clients see of the rows that a store found (GraphQL Cursor Connections Specification). */
export function toConnection<Row, Node>(source: PageSource<Row, Node>): Connection<Node> {
  const { page, list } = source;
  const hasMore = source.rows.length > page.size;
  const inPage = source.rows.slice(0, page.size);
  if (page.backward) inPage.reverse();
  const edges = inPage.map((row) => ({ cursor: encodeCursor(list, source.cursorOf(row)), node: source.toNode(row) }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.backward ? page.before !== null : hasMore,
      hasPreviousPage: page.backward ? hasMore : page.after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: source.count,
  };
}
