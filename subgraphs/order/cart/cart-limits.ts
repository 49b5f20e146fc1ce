/** Units of one variant in a cart at most: a wholesale order fits, a typing error does not. */
export const maxLineQuantity = 10_000;

/** Lines of a cart at most: all of them are read to compute a total, and priced in one call. */
export const maxCartLines = 250;

/** Largest total in minor units: 15 digits, what every amount of the graph is limited to. */
export const maxCartTotal = 999_999_999_999_999n;

/** Characters in a note at most. */
export const maxNoteLength = 5_000;

/** Days from the last change to the cart's end: long enough for a buyer to come back after the next salary. */
export const cartLifetimeDays = 45;

/** Whether so many units can stand in one line. */
export function isLineQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= maxLineQuantity;
}
