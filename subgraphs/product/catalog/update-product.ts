import type { Database } from '../../../platform/database/database';
import { outcomeTransaction } from '../../../platform/database/outcome-transaction';
import { accepted, type Outcome, refused, refusedFor, type UserError } from '../../../platform/errors/outcome';
import { isHandle } from '../../../platform/ids/handle';
import { decodeId } from '../../../platform/ids/typed-id';
import { beginProductChange, endProductChange } from '../collections/follow-rules';
import { appendProductEvents } from '../events/append-product-events';
import { productChanged } from '../events/product-event';
import { checkLength, maxLength } from './check-length';
import { checkOptions, withValuesOf } from './check-options';
import { checkMedia, checkTags, describe } from './check-product';
import { checkTexts } from './check-texts';
import { cleanText, cleanTextOrNull } from './clean-text';
import { invalidHandle } from './handle-refusals';
import type { ProductUpdateCode } from './product-codes';
import type { ProductUpdateInput } from './product-input.type';
import type { Problems } from './product-problem';
import {
  type LockedProduct,
  lockProduct,
  type ProductChange,
  renameOptionKeys,
  updateProductRow,
} from './product-update.store';
import { refuseTaken } from './refuse-taken';

type Updated = Outcome<string, ProductUpdateCode>;

/** `undefined` stays, what leaves a field stays, and `null` clears. */
function ifGiven<Value, Result>(value: Value | undefined, read: (value: Value) => Result): Result | undefined {
  return value === undefined ? undefined : read(value);
}

/** The change without options, which need the product. */
function toChange(input: ProductUpdateInput, problems: Problems<'INVALID_URL' | 'TOO_LONG'>): ProductChange {
  const title = typeof input.title === 'string' ? cleanText(input.title) : undefined;
  checkLength(['title'], title ?? null, maxLength.title, problems);
  checkTexts(input, problems);
  return {
    handle: input.handle ?? undefined,
    title,
    ...ifGiven(input.descriptionHtml, describe),
    vendor: ifGiven(input.vendor, cleanTextOrNull),
    productType: ifGiven(input.productType, cleanTextOrNull),
    tags: ifGiven(input.tags, (tags) => checkTags(tags ?? [], problems)),
    status: input.status ?? undefined,
    publishedAt: input.publishedAt,
    seoTitle: ifGiven(input.seo, (seo) => cleanTextOrNull(seo?.title)),
    seoDescription: ifGiven(input.seo, (seo) => cleanTextOrNull(seo?.description)),
    categoryId: ifGiven(input.categoryId, (id) => id && decodeId('cat', id)),
    media: ifGiven(input.media, (media) => checkMedia(media ?? [], problems)),
  };
}

/** Options with all values that variants have. @returns `null` when they do not fit the variants */
function newOptions(product: LockedProduct, options: ReturnType<typeof checkOptions>) {
  const { combinations } = product;
  if (combinations.length > 0 && options.length !== product.options.length) return null;
  return withValuesOf(
    options,
    combinations.map((optionValues) => ({ optionValues })),
  );
}

async function write(
  transaction: Database,
  id: string,
  change: ProductChange,
  options: ReturnType<typeof checkOptions> | null,
): Promise<Updated> {
  await beginProductChange(transaction);
  const product = await lockProduct(transaction, id);
  if (!product) return refused('NOT_FOUND', 'There is no such product.', ['id']);
  if (options) {
    const fitting = newOptions(product, options);
    if (!fitting) {
      const message = `The variants have ${product.options.length} option values each, not ${options.length}.`;
      return refused('OPTIONS_IN_USE', message, ['options']);
    }
    change.options = fitting;
    const names = fitting.map(({ name }) => name);
    await renameOptionKeys(transaction, id, names);
  }
  const handle = await updateProductRow(transaction, id, change);
  if (handle === null) return accepted(id);
  await endProductChange(transaction, [id]);
  await appendProductEvents(transaction, [productChanged({ id, handle })]);
  return accepted(id);
}

/** Changes a product, not its variants. @param id key of the product @returns the same key */
export async function updateProduct(database: Database, id: string, input: ProductUpdateInput): Promise<Updated> {
  const problems: UserError<'INVALID_URL' | 'INVALID_OPTION' | 'TOO_LONG'>[] = [];
  const change = toChange(input, problems);
  if (change.title === '') return refused('TITLE_REQUIRED', 'A product needs a title.', ['title']);
  if (change.handle !== undefined && !isHandle(change.handle)) return invalidHandle(change.handle);
  const options = input.options ? checkOptions(input.options, problems) : null;
  if (problems.length > 0) return refusedFor(problems);
  try {
    return await outcomeTransaction(database, (transaction) => write(transaction, id, change, options));
  } catch (error) {
    return refuseTaken(error, ['HANDLE_TAKEN', 'CATEGORY_NOT_FOUND'], { handle: input.handle });
  }
}
