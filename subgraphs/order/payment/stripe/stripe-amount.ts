import { currencyDigits } from '../../../../platform/money/currency-digits';

/** Currencies that Stripe takes with two digits although they have none (docs.stripe.com/currencies, special cases). */
const takenWithTwoDigits = ['ISK'];

/** Currencies that Stripe takes without digits although they have two. */
const takenWithoutDigits = ['MGA'];

/** Currencies of three digits that Stripe takes, the last digit always 0. */
const takenWithThreeDigits = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'];

/** Stripe's page names the unit of these in two ways, 100 apart: no charge is better than a hundredfold one. */
const unclear = ['UGX'];

/** How an amount of ours and one of Stripe's are related: `stripe = ours * times / over`; `null` for what it does not take. */
function scaleOf(currencyCode: string): { times: bigint; over: bigint; step: bigint } | null {
  if (unclear.includes(currencyCode)) return null;
  if (takenWithTwoDigits.includes(currencyCode)) return { times: 100n, over: 1n, step: 1n };
  if (takenWithoutDigits.includes(currencyCode)) return { times: 1n, over: 100n, step: 100n };
  const digits = currencyDigits[currencyCode];
  if (digits === undefined) return null;
  if (digits === 3) return takenWithThreeDigits.includes(currencyCode) ? { times: 1n, over: 1n, step: 10n } : null;
  return { times: 1n, over: 1n, step: 1n };
}

/** Stripe's number for an amount in minor units of ISO 4217; `null` when Stripe takes no such amount. */
export function toStripeAmount(amount: bigint, currencyCode: string): number | null {
  const scale = scaleOf(currencyCode);
  if (!scale || amount % scale.step !== 0n) return null;
  const number = Number((amount * scale.times) / scale.over);
  return Number.isSafeInteger(number) ? number : null;
}

/** Minor units of ISO 4217 of a number of Stripe's. @param currency as Stripe writes it, in lower case */
export function fromStripeAmount(number: number, currency: string): bigint {
  const { times, over } = scaleOf(currency.toUpperCase()) ?? { times: 1n, over: 1n };
  return (BigInt(number) * over) / times;
}
