import { parseArgs } from 'node:util';
import { terminalProgress } from '../importers/import-progress';
import { IMPORT_KINDS, type ImportKind, runImport } from '../importers/run-import';
import type { Settings } from '../platform/config/settings';
import type { Logger } from '../platform/log/logger';
import { connectClient } from './connect-client';
import { UsageError } from './usage-error';

const usage = `Usage: npm run tributary -- import shopify FILE.csv [options]
       npm run tributary -- import wordpress FILE.xml [options]

  --endpoint URL     gateway of a remote installation; without it, the local one (DATA_DIR)
  --api-key KEY      key with the rights to write there
  --currency CODE    currency of a Shopify file's prices (default USD)
  --market NAME=CODE currency of a market's price columns, such as International=EUR; repeatable
  --location NAME    location of a Shopify file's stock (default Default)`;

const options = {
  endpoint: { type: 'string' },
  'api-key': { type: 'string' },
  currency: { type: 'string' },
  market: { type: 'string', multiple: true },
  location: { type: 'string' },
} as const;

function readCommandLine(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [kind, file, ...rest] = positionals;
    const known = IMPORT_KINDS.find((candidate) => candidate === kind);
    if (!known || file === undefined || rest.length > 0) throw new Error('Name one kind of export and one file.');
    return { kind: known as ImportKind, file, values };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}

function readMarkets(markets: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    markets.map((market) => {
      const [, name, currency] = /^(.+)=([A-Z]{3})$/.exec(market) ?? [];
      if (!name || !currency) throw new UsageError(`--market expects NAME=CODE, such as International=EUR\n\n${usage}`);
      return [name, currency];
    }),
  );
}

/** Role `import`. @returns the exit code that the importer's guide documents */
export async function runImportRole(settings: Settings, log: Logger, args: string[]): Promise<number> {
  const { kind, file, values } = readCommandLine(args);
  const marketCurrencies = readMarkets(values.market);
  const { client, close } = await connectClient(
    { endpoint: values.endpoint, apiKey: values['api-key'] },
    settings,
    log,
  );
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.once('SIGTERM', () => stop.abort());
  try {
    const { currency, location } = values;
    const summary = await runImport({
      kind,
      file,
      client,
      write: (line) => void process.stdout.write(`${line}\n`),
      options: { marketCurrencies, ...(currency && { currency }), ...(location && { location }) },
      signal: stop.signal,
      ...(process.stdout.isTTY && { progress: terminalProgress(process.stdout) }),
    });
    return summary.exitCode;
  } finally {
    await close();
  }
}
