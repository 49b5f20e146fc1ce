import { Arg, Ctx, Directive, ID, Mutation, Resolver } from 'type-graphql';
import type { UserError } from '../../../platform/errors/user-error-type';
import { decodeId } from '../../../platform/ids/typed-id';
import type { OrderContext } from '../context';
import { removeTaxRate, setTaxRate } from './change-tax-rate';
import { changeTaxSettings } from './change-tax-settings';
import { type TaxRate, TaxRateDeletePayload, TaxRateSetInput, TaxRateSetPayload, toTaxRate } from './tax-rate.type';
import { type TaxSettings, TaxSettingsUpdateInput, TaxSettingsUpdatePayload, toTaxSettings } from './tax-settings.type';

const needsSettingsWrite = Directive('@requiresScopes(scopes: [["settings:write"]])');

/** Taxes, as staff change them. */
@Resolver()
export class TaxChangeResolver {
  @needsSettingsWrite
  @Mutation(() => TaxRateSetPayload, { description: 'Sets the rate of a place: a new one, or another in its place.' })
  async taxRateSet(
    @Ctx() context: OrderContext,
    @Arg('input', () => TaxRateSetInput, { description: 'The rate.' }) input: TaxRateSetInput,
  ): Promise<{ taxRate: TaxRate | null; userErrors: UserError[] }> {
    const { value, userErrors } = await setTaxRate(context, input);
    return { taxRate: value && toTaxRate(value), userErrors };
  }

  @needsSettingsWrite
  @Mutation(() => TaxRateDeletePayload, { description: 'Deletes a rate; orders keep what they were taxed by.' })
  async taxRateDelete(
    @Ctx() context: OrderContext,
    @Arg('id', () => ID, { description: 'The rate.' }) id: string,
  ): Promise<{ deletedId: string | null; userErrors: UserError[] }> {
    const { value, userErrors } = await removeTaxRate(context, decodeId('txr', id));
    return { deletedId: value && id, userErrors };
  }

  @needsSettingsWrite
  @Mutation(() => TaxSettingsUpdatePayload, { description: 'Replaces the settings of taxes.' })
  async taxSettingsUpdate(
    @Ctx() context: OrderContext,
    @Arg('input', () => TaxSettingsUpdateInput, { description: 'The settings.' }) input: TaxSettingsUpdateInput,
  ): Promise<{ taxSettings: TaxSettings | null; userErrors: UserError[] }> {
    const { value, userErrors } = await changeTaxSettings(context, input);
    return { taxSettings: value && toTaxSettings(value), userErrors };
  }
}
