/** Units of one variant in a cart at most: a wholesale order fits, a typing error does not. */
export const maxLineQuantity = 10_000;

/** Lines of a cart at most: all of them are read to compute a total, and priced in one call. */
export const maxCartLines = 250;

/** Largest subtotal in minor units: 14 digits, so that taxes and delivery fit into the 15 of the graph's amounts. */
export const maxCartTotal = 99_999_999_999_999n;

/** Largest total in minor units: 15 digits, what every amount of the graph is limited to. */
export const maxQuoteTotal = 999_999_999_999_999n;

/** Promotion codes in a cart at most: nobody has so many, and each is looked up whenever the cart is shown. */
export const maxCartCodes = 10;

/** Characters in a code at most, as it is typed: the longest that is looked up. */
export const maxCodeLength = 256;

/** Characters in the id of a delivery option: what implementations of `DeliveryMethods` promise. */
export const maxDeliveryOptionIdLength = 100;

/** Characters in a note at most. */
export const maxNoteLength = 5_000;

/** Days from the last change to the cart's end: long enough for a buyer to come back after the next salary. */
export const cartLifetimeDays = 45;

/** Whether so many units can stand in one line. */
export function isLineQuantity(quantity: number): boolean {
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= maxLineQuantity;
}
