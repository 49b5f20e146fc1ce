import { slugify } from '../../platform/ids/handle';
import { SeededRandom } from '../random/seeded-random';
import type { ProductKind } from './product-kind';
import { productKinds } from './product-kinds';

/** What a product is, before what it is offered in: cheap, so that an article can speak of a product by its index. */
export interface ProductIdentity {
  readonly index: number;
  readonly externalReference: string;
  readonly kind: ProductKind;
  readonly first: string;
  readonly second: string;
  readonly title: string;
  readonly handle: string;
  readonly status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED';
}

/** A prime that divides no number of names of any kind: steps of it meet every name once before the first returns. */
const stride = 7_919;

/** Few are not on sale, at places where no small store is without them. */
function statusOf(index: number): ProductIdentity['status'] {
  if (index % 29 === 17) return 'DRAFT';
  return index % 41 === 23 ? 'ARCHIVED' : 'ACTIVE';
}

/** Puts a product's two names into a text with `{first}` and `{second}`. */
export function named(text: string, { first, second }: Pick<ProductIdentity, 'first' | 'second'>): string {
  return text.replaceAll('{first}', first).replaceAll('{second}', second);
}

/** The product at a place of the store, from 0; no two have one title, however large the store is. */
export function productIdentity(seed: string, index: number): ProductIdentity {
  const kind = productKinds[index % productKinds.length] as ProductKind;
  const ordinal = Math.floor(index / productKinds.length);
  const names = kind.firsts.length * kind.seconds.length;
  const start = new SeededRandom(`${seed}/names/${kind.code}`).integer(0, names - 1);
  const name = (start + ordinal * stride) % names;
  const first = kind.firsts[name % kind.firsts.length] as string;
  const second = kind.seconds[Math.floor(name / kind.firsts.length)] as string;
  const edition = Math.floor(ordinal / names) + 1;
  const title = `${named(kind.title, { first, second })}${edition > 1 ? ` No. ${edition}` : ''}`;
  const externalReference = `sample-product-${index + 1}`;
  return {
    index,
    externalReference,
    kind,
    first,
    second,
    title,
    handle: slugify(title),
    status: statusOf(index),
  };
}
