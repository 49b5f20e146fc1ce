import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
});

afterAll(() => subgraph.close());

const create = /* GraphQL */ `
  mutation Create($input: ProductCreateInput!) {
    productCreate(input: $input) { product { id handle title } userErrors { field code } }
  }
`;

test('a visitor may not create a product, and nothing is created', async () => {
  const { data, errors } = await subgraph.execute(create, { input: { handle: 'shirt', title: 'Shirt' } });
  expect(data).toBeNull();
  expect(errors?.map((error) => error.extensions?.code)).toEqual(['UNAUTHENTICATED']);
  const { data: found } = await subgraph.execute('{ products(first: 1) { totalCount } }');
  expect(found).toEqual({ products: { totalCount: 0 } });
});

test('a handle is taken once', async () => {
  const input = { handle: 'linen-shirt', title: 'Linen shirt' };
  const first = await subgraph.execute<{ productCreate: { product: { id: string } } }>(create, { input }, staffViewer);
  const second = await subgraph.execute(create, { input }, staffViewer);
  expect(first.data?.productCreate).toEqual({
    product: { id: expect.stringMatching(/^prod_[0-9a-z]{26}$/), handle: 'linen-shirt', title: 'Linen shirt' },
    userErrors: [],
  });
  expect(second.data).toEqual({
    productCreate: { product: null, userErrors: [{ field: ['handle'], code: 'HANDLE_TAKEN' }] },
  });
});

test('products with their variants are two statements, and the count is a third only when it is asked for', async () => {
  const list = '{ products(first: 100) { nodes { title variants(first: 10) { nodes { id } } } } }';
  expect(await subgraph.countSql(() => subgraph.execute(list))).toBe(2);
  expect(await subgraph.countSql(() => subgraph.execute('{ products(first: 1) { totalCount } }'))).toBe(2);
});
