import { sampleDeliveryZones } from '../selling/sample-delivery-zones';
import { sampleTaxRates, sampleTaxSettings } from '../selling/sample-taxes';
import { type BulkResult, SampleRefused } from './bulk-import';
import type { LoadContext } from './load-context';

const keptQuery = /* GraphQL */ `
  query SampleSelling {
    taxRates(first: 100) { nodes { countryCode region } }
    deliveryZones(first: 100) { nodes { handle } }
  }
`;
const setTaxSettings = /* GraphQL */ `
  mutation SampleTaxSettings($input: TaxSettingsUpdateInput!) {
    taxSettingsUpdate(input: $input) { userErrors { field message code } }
  }
`;
const setTaxRate = /* GraphQL */ `
  mutation SampleTaxRate($input: TaxRateSetInput!) {
    taxRateSet(input: $input) { userErrors { field message code } }
  }
`;
const setZone = /* GraphQL */ `
  mutation SampleDeliveryZone($handle: String!, $input: DeliveryZoneSetInput!) {
    deliveryZoneSet(handle: $handle, input: $input) { userErrors { field message code } }
  }
`;

interface Kept {
  taxRates: { nodes: { countryCode: string; region: string | null }[] };
  deliveryZones: { nodes: { handle: string }[] };
}

/** One thing to be set, by the name under which it may be there already. */
interface Item {
  readonly name: string;
  readonly variables: Record<string, unknown>;
}

async function run<Data>({ client }: LoadContext, document: string, variables: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await client.execute<Data>(document, variables);
  if (data && !errors) return data;
  throw new SampleRefused(`Taxes and delivery were refused: ${errors?.[0]?.message ?? 'no answer'}`);
}

async function setOne(context: LoadContext, document: string, item: Item): Promise<BulkResult> {
  const data = await run<Record<string, { userErrors: BulkResult['errors'] }>>(context, document, item.variables);
  const errors = Object.values(data).flatMap(({ userErrors }) => userErrors);
  return { outcome: errors.length > 0 ? 'FAILED' : 'CREATED', errors };
}

/** Things of one kind, and which the shop has already. */
interface Wanted {
  kind: string;
  document: string;
  items: readonly Item[];
  kept: readonly string[];
}

/** Sets what is missing. A shop that keeps others than ours goes its own way, and gets none of ours. */
async function setMissing(context: LoadContext, { kind, document, items, kept }: Wanted): Promise<void> {
  const names = items.map(({ name }) => name);
  const hasOwn = kept.some((name) => !names.includes(name));
  const results: BulkResult[] = [];
  for (const item of items) {
    const stays = hasOwn || kept.includes(item.name);
    results.push(stays ? { outcome: 'UNCHANGED', errors: [] } : await setOne(context, document, item));
  }
  context.tally.add(kind, names, results);
}

const placeName = ({ countryCode, region }: { countryCode: string; region: string | null }) =>
  [countryCode, region].filter((part) => part !== null).join('-');

/** Loads taxes and delivery, so that what is in the shop can be sent to a buyer. */
export async function loadSelling(context: LoadContext): Promise<void> {
  const { taxRates, deliveryZones } = await run<Kept>(context, keptQuery, {});
  // First of all: once there is a rate, the settings are the shop's own.
  if (taxRates.nodes.length === 0) await run(context, setTaxSettings, { input: sampleTaxSettings });
  await setMissing(context, {
    kind: 'tax rates',
    document: setTaxRate,
    items: sampleTaxRates.map((input) => ({ name: placeName(input), variables: { input } })),
    kept: taxRates.nodes.map(placeName),
  });
  await setMissing(context, {
    kind: 'delivery zones',
    document: setZone,
    items: sampleDeliveryZones.map(({ handle, input }) => ({ name: handle, variables: { handle, input } })),
    kept: deliveryZones.nodes.map(({ handle }) => handle),
  });
}
