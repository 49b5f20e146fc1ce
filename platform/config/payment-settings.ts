import { type Environment, readBoolean, readText, readUrl, SettingError } from './setting-readers';

/** An account at Stripe. */
export interface StripeSettings {
  /** `sk_…` or `rk_…`. */
  secretKey: string;
  /** `whsec_…` of the endpoint that points at our door, or `null` while there is none: its webhooks are refused. */
  webhookSecret: string | null;
  /** Where it is reached, `null` for Stripe's own address. */
  apiUrl: string | null;
  /** Page of the shop that the buyer comes back to after confirming with the bank, or `null` to decline what needs that. */
  returnUrl: string | null;
}

/** What buyers may pay with. */
export interface PaymentSettings {
  /** Whether the built-in test provider takes payments: it moves no money. */
  testProvider: boolean;
  /** `null` without a key. */
  stripe: Readonly<StripeSettings> | null;
}

/** Whether a key of Stripe's moves real money. */
export function isLiveKey(secretKey: string): boolean {
  return /^[rs]k_live_/.test(secretKey);
}

function readStripe(env: Environment): PaymentSettings['stripe'] {
  const secretKey = readText(env, 'STRIPE_SECRET_KEY');
  const webhookSecret = readText(env, 'STRIPE_WEBHOOK_SECRET');
  const apiUrl = readUrl(env, 'STRIPE_API_URL', ['http:', 'https:']);
  const returnUrl = readUrl(env, 'STRIPE_RETURN_URL', ['http:', 'https:']);
  if (secretKey === null) {
    if (webhookSecret !== null) throw new SettingError('STRIPE_SECRET_KEY', 'is required with STRIPE_WEBHOOK_SECRET');
    return null;
  }
  if (!/^[rs]k_(test|live)_/.test(secretKey)) {
    throw new SettingError('STRIPE_SECRET_KEY', 'expects a secret or restricted key: sk_…, rk_…');
  }
  return Object.freeze({ secretKey, webhookSecret, apiUrl, returnUrl });
}

/**
 * The test provider has to be asked for by name in production, and where a live key is: a shop that takes real money and
 * was started without `NODE_ENV` would give its goods away.
 *
 * @param production whether `NODE_ENV` says so
 */
export function readPaymentSettings(env: Environment, production: boolean): PaymentSettings {
  const stripe = readStripe(env);
  const isReal = production || (stripe !== null && isLiveKey(stripe.secretKey));
  return { testProvider: readBoolean(env, 'PAYMENT_TEST_PROVIDER', !isReal), stripe };
}
