import type { GraphClient } from '../platform/graph-client/graph-client';
import { describeSample } from './describe-sample';
import { loadCollections, loadProducts } from './load/load-catalog';
import { LoadContext } from './load/load-context';
import { loadEditorial } from './load/load-editorial';
import { loadOrders } from './load/load-orders';
import { loadPeople } from './load/load-people';
import { loadPromotions } from './load/load-promotions';
import { loadSelling } from './load/load-selling';
import { sampleAccounts } from './people/sample-accounts';
import { type SampleOptions, smallStore } from './sample-options';
import type { SampleSummary } from './sample-summary';

/**
 * Generates a store and writes it through the graph's bulk mutations. Equal options give equal items with equal external
 * references: a second run changes nothing, and one after an interruption completes what is missing.
 *
 * @param options what differs from `smallStore`
 * @param write takes a line of text without its line break
 * @throws SampleRefused when the graph does not let the client write
 */
export async function loadSampleStore(
  client: GraphClient,
  options: Partial<SampleOptions>,
  write: (line: string) => void,
): Promise<SampleSummary> {
  const started = performance.now();
  const context = new LoadContext(client, { ...smallStore, ...options }, write);
  write(`Loading the sample store: ${context.options.products.toLocaleString('en-US')} products.`);
  const catalog = await loadProducts(context);
  await loadCollections(context);
  await loadSelling(context);
  await loadPeople(context);
  await loadEditorial(context);
  if (context.options.orders > 0) await loadOrders(context, await loadPromotions(context));
  const { counts, failures, failed } = context.tally;
  const accounts = context.options.accounts ? sampleAccounts.map(({ account }) => account) : [];
  const seconds = (performance.now() - started) / 1_000;
  const summary = { counts, failures, failed, catalog, seconds, accounts };
  for (const line of describeSample(summary)) write(line);
  return summary;
}
