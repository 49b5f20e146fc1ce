import { staffViewer, type TestSubgraph } from './test-subgraph';

const setZone = /* GraphQL */ `
  mutation Deliver($handle: String!, $input: DeliveryZoneSetInput!) {
    deliveryZoneSet(handle: $handle, input: $input) { deliveryZone { options { id } } userErrors { field code } }
  }
`;
const createPromotion = /* GraphQL */ `
  mutation Promote($input: PromotionCreateInput!) {
    promotionCreate(input: $input) { promotion { id } userErrors { field code } }
  }
`;
const setRate = /* GraphQL */ `
  mutation Tax($input: TaxRateSetInput!) { taxRateSet(input: $input) { userErrors { field code } } }
`;

async function asStaff<Payload>(
  order: Pick<TestSubgraph, 'execute'>,
  document: string,
  variables: object,
): Promise<Payload> {
  type Answer = Record<string, Payload & { userErrors: unknown[] }>;
  const { data, errors } = await order.execute<Answer>(document, { ...variables }, staffViewer);
  const payload = Object.values(data ?? {})[0];
  const refusals = errors ?? payload?.userErrors ?? [];
  if (!payload || refusals.length > 0) throw new Error(`The test's shop was refused: ${JSON.stringify(refusals)}`);
  return payload;
}

/** One way to deliver into a country, for one price in euros. @returns id of the option */
export async function deliverTo(
  order: Pick<TestSubgraph, 'execute'>,
  countryCode: string,
  price: string,
): Promise<string> {
  const rates = [{ currencyCode: 'EUR', price }];
  const options = [{ handle: 'parcel', title: 'Parcel', minDays: 2, maxDays: 4, rates }];
  const input = { title: countryCode, areas: [{ countryCode }], options };
  const handle = countryCode.toLowerCase();
  const { deliveryZone } = await asStaff<{ deliveryZone: { options: { id: string }[] } }>(order, setZone, {
    handle,
    input,
  });
  return deliveryZone.options[0]?.id as string;
}

/** A promotion of ten per cent that combines with others. @param input what of it is otherwise */
export async function promote(order: Pick<TestSubgraph, 'execute'>, input: Record<string, unknown>): Promise<void> {
  const effect = { kind: 'PERCENTAGE', percentage: '10' };
  await asStaff(order, createPromotion, {
    input: { title: input.code ?? 'Ten off', effect, combines: true, ...input },
  });
}

/** What goods are taxed with in a country. */
export async function taxAt(
  order: Pick<TestSubgraph, 'execute'>,
  countryCode: string,
  percentage: string,
): Promise<void> {
  await asStaff(order, setRate, { input: { countryCode, percentage, title: 'VAT', appliesTo: 'GOODS' } });
}
