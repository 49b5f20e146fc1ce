import { apparel } from './kinds/apparel';
import { books } from './kinds/books';
import { home } from './kinds/home';
import { kitchen } from './kinds/kitchen';
import { outdoor } from './kinds/outdoor';
import type { ProductKind } from './product-kind';

const departments = [apparel, home, outdoor, kitchen, books];

/**
 * Every kind of product, the departments taking turns: a store of five products has one of each, and any longer one
 * is balanced.
 */
export const productKinds: readonly ProductKind[] = apparel.flatMap((_, row) =>
  departments.flatMap((kinds) => kinds[row] ?? []),
);
