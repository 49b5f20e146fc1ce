import { activeProducts } from '../catalog/active-products';
import { generateProduct } from '../catalog/generate-product';
import { generateStock } from '../catalog/generate-stock';
import type { SampleOptions } from '../sample-options';

/** Products that orders are for; those behind them have the stock that the generator gave them, for good. */
const soldProducts = 40;

/** Units of a variant that leave some after the orders of a small store. */
const enoughUnits = 10;

/** References of the variants that orders are for: well stocked ones of the first products. */
export function stockedVariants(options: SampleOptions): string[] {
  const { seed, variants } = options;
  const products = activeProducts(options).filter(({ index }) => index < soldProducts);
  return products.flatMap(({ index }) => {
    const references = generateProduct(seed, index, variants).variants.map((variant) => variant.externalReference);
    const levels = generateStock(seed, index, references.length);
    return references.filter((_, place) =>
      levels.some(({ variantIndex, onHand }) => variantIndex === place && onHand >= enoughUnits),
    );
  });
}

/** Whether orders may have taken from the stock of the product at a place of the store. */
export const isSold = (productIndex: number): boolean => productIndex < soldProducts;
