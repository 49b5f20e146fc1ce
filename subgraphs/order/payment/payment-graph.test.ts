import { anonymousViewer, serviceViewer, type Viewer } from '../../../platform/identity/viewer';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { orderSubgraph } from '../start';

let order: TestSubgraph;

beforeAll(async () => {
  order = await startTestSubgraph(orderSubgraph);
});

afterAll(() => order.close());

const receive = /* GraphQL */ `
  mutation Receive($provider: String!) {
    paymentWebhookReceive(provider: $provider, body: "e30=", headers: []) { outcome userErrors { code } }
  }
`;

const codesOf = (errors: readonly { extensions?: Record<string, unknown> }[] | undefined) =>
  errors?.map(({ extensions }) => extensions?.code);

test.each<[string, Viewer]>([
  ['a visitor', anonymousViewer],
  ['a customer', customerViewer(encodeId('user', newUuid()))],
  ['an operator with every right', staffViewer],
  ['a sister subgraph', serviceViewer('product')],
])('messages of providers are not taken from %s', async (_, viewer) => {
  const { data, errors } = await order.execute(receive, { provider: 'test' }, viewer);
  expect([data, codesOf(errors)]).toEqual([{ paymentWebhookReceive: null }, ['FORBIDDEN']]);
});

test.each([
  ['test', 'WEBHOOK_SIGNATURE_INVALID'],
  ['stripe', 'WEBHOOK_UNKNOWN_PROVIDER'],
])('the gateway is told why a message for "%s" is refused', async (provider, code) => {
  const { data } = await order.execute(receive, { provider }, serviceViewer('gateway'));
  expect(data).toEqual({ paymentWebhookReceive: { outcome: null, userErrors: [{ code }] } });
});

test.each<[string, Viewer, unknown[] | undefined]>([
  ['staff who may see orders', staffViewer, undefined],
  ['a customer', customerViewer(encodeId('user', newUuid())), ['FORBIDDEN']],
  ['a visitor', anonymousViewer, ['UNAUTHENTICATED']],
])('a payment by id is for %s', async (_, viewer, codes) => {
  const id = encodeId('pay', newUuid());
  const { data, errors } = await order.execute('query ($id: ID!) { payment(id: $id) { id } }', { id }, viewer);
  expect([data, codesOf(errors)]).toEqual([{ payment: null }, codes]);
});
