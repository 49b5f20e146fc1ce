import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import type { Connection } from '../../../platform/paging/connection';
import { listSize } from '../../../platform/paging/list-size';
import { PageArgs } from '../../../platform/paging/page-args';
import type { OrderContext } from '../context';
import { pageOfTaxRates } from './page-of-tax-rates';
import { readTaxSettings } from './read-tax-settings';
import { type TaxRate, TaxRateConnection } from './tax-rate.type';
import { TaxSettings } from './tax-settings.type';

const needsStaff = Directive('@requiresScopes(scopes: [["settings:write"], ["orders:read"]])');

/** What staff see of taxes. */
@Resolver()
export class TaxResolver {
  @needsStaff
  @Directive(listSize)
  @Query(() => TaxRateConnection, { description: 'Rates of tax, by country.' })
  taxRates(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { database }: OrderContext,
    @Arg('countryCode', () => String, { nullable: true, description: 'Only those of one country.' })
    countryCode?: string | null,
  ): Promise<Connection<TaxRate>> {
    return pageOfTaxRates(database, args, countryCode ?? null);
  }

  @needsStaff
  @Query(() => TaxSettings, { description: 'How the prices of the shop are meant.' })
  taxSettings(@Ctx() { database }: OrderContext): Promise<TaxSettings> {
    return readTaxSettings(database);
  }
}
