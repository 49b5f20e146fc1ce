import { SeededRandom } from '../random/seeded-random';

/** What one variant has at one location; the caller knows the variant by its place. */
export interface SampleStockLevel {
  readonly variantIndex: number;
  readonly locationHandle: string;
  readonly locationName: string;
  readonly onHand: number;
  readonly tracked: true;
  readonly backorder: boolean;
}

const warehouse = { locationHandle: 'main-warehouse', locationName: 'Main Warehouse' };
const shop = { locationHandle: 'city-store', locationName: 'City Store' };

/** Some are sold out and some nearly: every state that a page can show occurs. */
function quantity(random: SeededRandom): number {
  if (random.chance(0.07)) return 0;
  return random.chance(0.15) ? random.integer(1, 5) : random.integer(10, 250);
}

/** The stock of a product's variants: all of them in the warehouse, the better part of the products in the shop too. */
export function generateStock(seed: string, productIndex: number, variants: number): SampleStockLevel[] {
  const random = new SeededRandom(`${seed}/stock/${productIndex}`);
  const backorder = random.chance(0.06);
  const isInShop = random.chance(0.3);
  return Array.from({ length: variants }, (_, variantIndex) => variantIndex).flatMap((variantIndex) => {
    const rest = { variantIndex, tracked: true as const, backorder };
    const stored = { ...rest, ...warehouse, onHand: quantity(random) };
    return isInShop ? [stored, { ...rest, ...shop, onHand: random.integer(0, 8) }] : [stored];
  });
}
