import type { Database } from '../../../platform/database/database';
import { type Connection, toConnection } from '../../../platform/paging/connection';
import { type PageArgs, readPage } from '../../../platform/paging/page-args';
import { countGroups, listGroups } from './customer-group.store';
import { type CustomerGroup, toCustomerGroup } from './customer-group.type';

/** One page of all customer groups, by handle. */
export async function listCustomerGroups(database: Database, args: PageArgs): Promise<Connection<CustomerGroup>> {
  const list = 'customerGroups:handle';
  const page = readPage(args, list);
  return toConnection({
    list,
    page,
    rows: await listGroups(database, page),
    cursorOf: (row) => row.cursor_values,
    toNode: toCustomerGroup,
    count: () => countGroups(database),
  });
}
