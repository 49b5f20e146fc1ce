import { isHandle } from '../../../platform/ids/handle';
import { tryDecodeId } from '../../../platform/ids/typed-id';
import type { ImportError } from '../../../platform/imports/import-result.type';
import type { StockLevelImportInput } from './import-stock-levels.type';
import { isLocationName } from './location-name';
import { isStockQuantity, maxStockQuantity } from './stock-quantity';

/** An item of a stock import: fit to be written, or refused. */
export type ReadStockLevel =
  | { item: StockLevelImportInput; variantId: string }
  | { item: StockLevelImportInput; error: ImportError };

const notAVariant: ImportError = {
  field: ['variantId'],
  message: 'This is not the id of a variant.',
  code: 'INVALID_ID',
};

function errorOf({ locationHandle, locationName, onHand }: StockLevelImportInput): ImportError | null {
  if (!isHandle(locationHandle)) {
    const message = 'A handle is made of lower-case letters and digits with single hyphens between them.';
    return { field: ['locationHandle'], message, code: 'INVALID_HANDLE' };
  }
  if (locationName?.trim() && !isLocationName(locationName.trim())) {
    return { field: ['locationName'], message: 'The name is longer than 200 characters.', code: 'INVALID_NAME' };
  }
  if (!isStockQuantity(onHand)) {
    const message = `Units on hand are 0 to ${maxStockQuantity}, not ${onHand}.`;
    return { field: ['onHand'], message, code: 'INVALID_QUANTITY' };
  }
  return null;
}

/** Checks the items of a stock import, each by itself; of two for one shelf the second is refused. */
export function readStockLevels(items: readonly StockLevelImportInput[]): ReadStockLevel[] {
  const seen = new Set<string>();
  return items.map((item) => {
    const variantId = tryDecodeId('var', item.variantId);
    if (variantId === null) return { item, error: notAVariant };
    const error = errorOf(item);
    if (error) return { item, error };
    const shelf = `${variantId} ${item.locationHandle}`;
    if (seen.has(shelf)) {
      const message = 'An earlier item of this call has the same variant and location.';
      return { item, error: { field: null, message, code: 'DUPLICATE_ITEM' } };
    }
    seen.add(shelf);
    return { item, variantId };
  });
}
