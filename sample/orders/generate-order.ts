import { generateCustomer } from '../people/generate-users';
import { sampleAccounts } from '../people/sample-accounts';
import { SeededRandom } from '../random/seeded-random';
import type { SampleOptions } from '../sample-options';
import type { OrderLife } from './order-life';
import { orderLives } from './order-lives';
import { noteOf } from './placed-order';
import { type SamplePlace, samplePlaces } from './sample-places';
import { usableCodes } from './sample-promotions';

/** A cart, before it is an order. */
export interface SampleCart {
  readonly reference: string;
  /** What the buyer says to the shop; an order is known again by it. */
  readonly note: string;
  readonly buyer: { readonly email: string; readonly firstName: string; readonly lastName: string };
  /** Whether the buyer is signed in to the customer's account. */
  readonly isAccount: boolean;
  readonly place: SamplePlace;
  readonly houseNumber: number;
  readonly lines: readonly { readonly variantReference: string; readonly quantity: number }[];
  readonly code: string | null;
  /** Whether the fastest delivery is chosen, and not the first that is offered. */
  readonly isUrgent: boolean;
}

/** An order, from the cart to where it stands in the end. */
export interface SampleOrder extends SampleCart {
  readonly life: OrderLife;
}

/** Share of the orders that are in a hurry. */
const shareUrgent = 0.2;

/** Each so many orders one comes with a code; the codes take turns. */
const ordersPerCode = 3;

/** Each so many orders one is of the account to sign in with: enough to fill its page. */
const ordersPerAccountOrder = 5;

/** Lines of an order: two at least, so that a part of it can be sent. */
const lineCounts = [2, 2, 2, 3, 3, 4];

/** Every life in turn, so that a small store has each; then as often as in a shop. */
function lifeOf(index: number, random: SeededRandom): OrderLife {
  const first = orderLives[index];
  if (first) return first;
  return random.pick(orderLives.flatMap((life) => Array.from({ length: life.weight }, () => life)));
}

const codeAt = (use: number): string | null => usableCodes[use % usableCodes.length] ?? null;

/** The buyers are the store's customers, who come again; without any, one all the same. */
function buyerOf({ seed, customers }: SampleOptions, index: number, isAccount: boolean): SampleCart['buyer'] {
  const account = sampleAccounts.find(({ account: { role } }) => role === 'customer');
  return isAccount && account ? account.user : generateCustomer(seed, index % Math.max(1, customers));
}

/**
 * The cart of a reference; the same for equal options, whatever is generated beside it.
 *
 * @param variants references of what can be bought
 */
export function generateCart(
  options: SampleOptions,
  variants: readonly string[],
  { reference, index }: { reference: string; index: number },
): SampleCart {
  const random = new SeededRandom(`${options.seed}/${reference}`);
  const isAccount = options.accounts && index % ordersPerAccountOrder === 1;
  const place = random.pick(samplePlaces);
  const chosen = random.sample(variants, random.pick(lineCounts));
  return {
    reference,
    note: noteOf(reference, options.seed),
    buyer: buyerOf(options, index, isAccount),
    isAccount,
    place,
    houseNumber: random.integer(1, 99),
    // Two of the first, of which one can be sent, taken out or come back.
    lines: chosen.map((variantReference, line) => ({
      variantReference,
      quantity: line === 0 ? 2 : random.integer(1, 3),
    })),
    code: index % ordersPerCode === 0 ? codeAt(index / ordersPerCode) : null,
    isUrgent: random.chance(shareUrgent),
  };
}

/** The order at a place of the store, from 0. @param variants references of what can be bought */
export function generateOrder(options: SampleOptions, variants: readonly string[], index: number): SampleOrder {
  const reference = `sample-order-${index + 1}`;
  const cart = generateCart(options, variants, { reference, index });
  return { ...cart, life: lifeOf(index, new SeededRandom(`${options.seed}/${reference}/life`)) };
}
