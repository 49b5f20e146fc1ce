import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { AuditEntry, AuditEntryConnection, AuditFilter } from './audit-entry.type';
import { listAuditEntries } from './list-audit-entries';

/** The log of what the staff did. */
@Resolver(() => AuditEntry)
export class AuditResolver {
  @Directive('@requiresScopes(scopes: [["orders:read"]])')
  @Directive(listSize)
  @Query(() => AuditEntryConnection, {
    description:
      'What the staff changed in orders, stock, promotions, taxes and delivery, the newest first; promotions are for promotions:write.',
  })
  auditLog(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: OrderContext,
    @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which entries; all of them without one.' })
    filter: AuditFilter | null,
  ): Promise<Connection<AuditEntry>> {
    return listAuditEntries(context, args, filter);
  }
}
