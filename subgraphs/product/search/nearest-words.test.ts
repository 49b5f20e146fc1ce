import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
  const input = ['Rain jacket', 'Willow basket'].map((title) => ({
    externalReference: title,
    title,
    status: 'ACTIVE',
    variants: [{ externalReference: `${title}:0`, optionValues: [], prices: [{ amount: '1', currencyCode: 'EUR' }] }],
  }));
  const mutation =
    'mutation ($input: [ProductImportInput!]!) { productsImport(input: $input) { results { outcome } } }';
  await subgraph.execute(mutation, { input }, staffViewer);
});

afterAll(() => subgraph.close());

test.each([
  ['jaket', ['Rain jacket']],
  ['basjet', ['Willow basket']],
])('"%s" means the nearest word, not also the second nearest', async (search, titles) => {
  const query = 'query ($search: String!) { products(first: 5, search: $search) { nodes { title } } }';
  const { data } = await subgraph.execute(query, { search });
  expect(data).toEqual({ products: { nodes: titles.map((title) => ({ title })) } });
});
