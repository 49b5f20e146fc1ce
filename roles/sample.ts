import { parseArgs } from 'node:util';
import { SettingError } from '../platform/config/setting-readers';
import type { Settings } from '../platform/config/settings';
import type { Logger } from '../platform/log/logger';
import { SampleRefused } from '../sample/load/bulk-import';
import { loadSampleStore } from '../sample/load-sample-store';
import { maxVariantsPerProduct, type SampleOptions, smallStore } from '../sample/sample-options';
import { connectClient } from './connect-client';
import { UsageError } from './usage-error';

const usage = `Usage: npm run tributary -- sample [options]

  --products N     products (default ${smallStore.products})
  --variants M     variants of each product, 1 to ${maxVariantsPerProduct} (default: a natural number, differing)
  --articles A     articles (default ${smallStore.articles})
  --customers C    customers, who write the reviews (default ${smallStore.customers})
  --reviews R      reviews (default: 5 for 2 products, 1,000 at most)
  --orders O       orders in every state (default ${smallStore.orders})
  --seed TEXT      another seed gives another store (default ${smallStore.seed})
  --endpoint URL   gateway of a remote installation; without it, the local one (DATA_DIR)
  --api-key KEY    key with the rights to write there`;

const options = {
  products: { type: 'string' },
  variants: { type: 'string' },
  articles: { type: 'string' },
  customers: { type: 'string' },
  reviews: { type: 'string' },
  orders: { type: 'string' },
  seed: { type: 'string' },
  endpoint: { type: 'string' },
  'api-key': { type: 'string' },
} as const;

/**
 * What a command may ask for: beyond a million products the machine is the question, orders come to an end with the stock,
 * and of everything else as many as a person may have mistyped.
 */
const most = { products: 1_000_000, articles: 100_000, customers: 100_000, reviews: 100_000, orders: 10_000 } as const;

type Counted = keyof typeof most;

/** Reviews of a large store; each further thousand only makes the load longer. */
const maxDefaultReviews = 1_000;

function readCommandLine(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

function readNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new UsageError(`--${option} expects a whole number from ${min} to ${max}\n\n${usage}`);
}

function readOptions(values: ReturnType<typeof readCommandLine>): SampleOptions {
  const { seed = smallStore.seed, endpoint } = values;
  const read = (option: Counted, fallback: number, min: number) =>
    readNumber(option, values[option] ?? String(fallback), min, most[option]);
  const products = read('products', smallStore.products, 1);
  return {
    products,
    variants: values.variants === undefined ? null : readNumber('variants', values.variants, 1, maxVariantsPerProduct),
    articles: read('articles', smallStore.articles, 0),
    customers: read('customers', smallStore.customers, 0),
    reviews: read('reviews', Math.min(Math.ceil(products * 2.5), maxDefaultReviews), 0),
    orders: read('orders', smallStore.orders, 0),
    seed,
    // A password that stands in our source opens no installation but the one on this machine.
    accounts: endpoint === undefined,
  };
}

/** Role `sample`: fills the store with generated data. @returns the exit code, 1 when something was refused */
export async function runSampleRole(settings: Settings, log: Logger, args: string[]): Promise<number> {
  if (settings.production) throw new SettingError('NODE_ENV', 'there is no sample store with NODE_ENV=production');
  const values = readCommandLine(args);
  const sampleOptions = readOptions(values);
  const { client, close } = await connectClient(
    { endpoint: values.endpoint, apiKey: values['api-key'] },
    settings,
    log,
  );
  try {
    const summary = await loadSampleStore(client, sampleOptions, (line) => void process.stdout.write(`${line}\n`));
    for (const { role, email, password } of summary.accounts)
      process.stdout.write(`${role}: ${email}, password: ${password}\n`);
    return summary.failed > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof SampleRefused)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  } finally {
    await close();
  }
}
