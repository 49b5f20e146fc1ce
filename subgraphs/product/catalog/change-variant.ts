import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { accepted, type Outcome, refused, refusedFor, type UserError } from '../../../platform/errors/outcome';
import { newUuid } from '../../../platform/ids/typed-id';
import { beginProductChange, endProductChange } from '../collections/follow-rules';
import { appendProductEvents } from '../events/append-product-events';
import { priceChanged, productChanged } from '../events/product-event';
import { withValuesOf } from './check-options';
import { checkVariant } from './check-variant';
import type { VariantCreateCode, VariantUpdateCode } from './product-codes';
import type { VariantDraft } from './product-draft';
import type { VariantProblemCode } from './product-problem';
import { type LockedProduct, lockProduct, touchProduct } from './product-update.store';
import { refuseTaken } from './refuse-taken';
import { findVariantsById } from './variant.store';
import type { ProductVariantInput } from './variant-input.type';
import type { VariantRow } from './variant-row';
import { deleteVariants, replacePrices, upsertVariants } from './variant-write.store';
import type { WeightUnit } from './weight.type';

const everything = { seesAll: true };

/** Writes a checked variant of a locked product, whose options learn its values. One that is already so stays. */
async function writeVariant(
  transaction: Database,
  product: LockedProduct,
  variant: VariantDraft & { id: string },
  withPrices: boolean,
): Promise<void> {
  const prices = { variantId: variant.id, productId: product.id, exists: true, prices: variant.prices };
  const optionNames = product.options.map(({ name }) => name);
  const written = await upsertVariants(transaction, [{ ...variant, productId: product.id, optionNames }]);
  const priced = withPrices ? await replacePrices(transaction, [prices]) : [];
  if (written.length === 0 && priced.length === 0) return;
  const handle = await touchProduct(transaction, product.id, withValuesOf(product.options, [variant]));
  await endProductChange(transaction, [product.id]);
  await appendProductEvents(transaction, [
    productChanged({ id: product.id, handle }),
    ...(priced.length > 0 ? [priceChanged(product.id, [variant])] : []),
  ]);
}

/** Adds a variant to a product. @param productId key of the product @returns key of the variant */
export async function createVariant(
  database: Database,
  productId: string,
  input: ProductVariantInput,
): Promise<Outcome<string, VariantCreateCode>> {
  try {
    return await outcomeTransaction<string, VariantCreateCode>(database, async (transaction) => {
      await beginProductChange(transaction);
      const product = await lockProduct(transaction, productId);
      if (!product) return refused('PRODUCT_NOT_FOUND', 'There is no such product.', ['productId']);
      const problems: UserError<VariantProblemCode>[] = [];
      const place = { path: [], options: product.options, position: product.last_position + 1 };
      const draft = checkVariant(input, place, problems);
      if (problems.length > 0) return refusedFor(problems);
      const id = newUuid();
      await writeVariant(transaction, product, { ...draft, id }, true);
      return accepted(id);
    });
  } catch (error) {
    return refuseTaken(error, ['SKU_TAKEN', 'DUPLICATE_VARIANT', 'REFERENCE_TAKEN']);
  }
}

/** The variant as it would have been sent, without prices. */
function inputOf(row: VariantRow): ProductVariantInput {
  return {
    sku: row.sku,
    barcode: row.barcode,
    optionValues: row.option_values,
    weight: row.weight_value === null ? null : { value: row.weight_value, unit: row.weight_unit as WeightUnit },
    mediaUrl: row.media_url,
    requiresShipping: row.requires_shipping,
    taxable: row.taxable,
    position: row.position,
    externalReference: row.external_reference,
  };
}

/** What is given replaces what is there; what is left out stays. */
function merged(row: VariantRow, input: ProductVariantInput): ProductVariantInput {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return { ...inputOf(row), ...Object.fromEntries(given) };
}

/** Changes a variant; prices, when given, are all it has then. @param id key of the variant @returns the same key */
export async function updateVariant(
  database: Database,
  id: string,
  input: ProductVariantInput,
): Promise<Outcome<string, VariantUpdateCode>> {
  try {
    return await outcomeTransaction<string, VariantUpdateCode>(database, async (transaction) => {
      await beginProductChange(transaction);
      const [seen] = await findVariantsById(transaction, [id], everything);
      const product = seen ? await lockProduct(transaction, seen.product_id) : null;
      // Read again under the lock: what is left out must stay as it is now.
      const [row] = product ? await findVariantsById(transaction, [id], everything) : [];
      if (!product || !row) return refused('NOT_FOUND', 'There is no such variant.', ['id']);
      const problems: UserError<VariantProblemCode>[] = [];
      const place = { path: [], options: product.options, position: row.position };
      const draft = checkVariant(merged(row, input), place, problems);
      if (problems.length > 0) return refusedFor(problems);
      const withPrices = input.prices !== undefined && input.prices !== null;
      await writeVariant(transaction, product, { ...draft, id }, withPrices);
      return accepted(id);
    });
  } catch (error) {
    return refuseTaken(error, ['SKU_TAKEN', 'DUPLICATE_VARIANT', 'REFERENCE_TAKEN']);
  }
}

/** Deletes a variant with its prices. @param id key of the variant */
export async function deleteVariant(database: Database, id: string): Promise<Outcome<string, 'NOT_FOUND'>> {
  return outcomeTransaction<string, 'NOT_FOUND'>(database, async (transaction) => {
    await beginProductChange(transaction);
    const [row] = await findVariantsById(transaction, [id], everything);
    const deleted = row ? await deleteVariants(transaction, [id]) : [];
    if (!row || deleted.length === 0) return refused('NOT_FOUND', 'There is no such variant.', ['id']);
    const handle = await touchProduct(transaction, row.product_id, null);
    await endProductChange(transaction, [row.product_id]);
    await appendProductEvents(transaction, [productChanged({ id: row.product_id, handle })]);
    return accepted(id);
  });
}
