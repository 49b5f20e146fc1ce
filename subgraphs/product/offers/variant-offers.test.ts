import { serviceViewer } from '../../../platform/identity/viewer';
import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let product: TestSubgraph;

beforeAll(async () => {
  product = await startTestSubgraph(productSubgraph);
});
afterAll(() => product.close());

const offers = /* GraphQL */ `
  query Offers($ids: [ID!]!, $currencyCode: CurrencyCode!) {
    variantOffers(ids: $ids, currencyCode: $currencyCode) {
      variant { id title sku selectedOptions { name value } weight { value unit } taxable requiresShipping }
      forSale
      price { amount currencyCode }
      productId
      productTitle
      imageUrl
      collectionIds
    }
  }
`;
const createProduct = /* GraphQL */ `
  mutation Create($input: ProductCreateInput!) {
    productCreate(input: $input) { product { id variants(first: 5) { nodes { id } } } userErrors { field code } }
  }
`;
const createCollection = /* GraphQL */ `
  mutation Collect($title: String!) { collectionCreate(input: { title: $title }) { collection { id } userErrors { code } } }
`;

async function create<Created>(document: string, variables: Record<string, unknown>): Promise<Created> {
  const { data, errors } = await product.execute<Record<string, Record<string, Created>>>(
    document,
    variables,
    staffViewer,
  );
  expect(errors).toBeUndefined();
  const { userErrors, ...payload } = Object.values(data ?? {})[0] as Record<string, Created>;
  expect(userErrors).toEqual([]);
  return Object.values(payload)[0] as Created;
}

interface Product {
  id: string;
  variants: { nodes: { id: string }[] };
}

const ask = (ids: string[], currencyCode = 'EUR') =>
  product.execute<{ variantOffers: unknown[] }>(offers, { ids, currencyCode }, serviceViewer('order'));

test('what a shop needs to sell a variant, with all of 101 collections, is one statement', async () => {
  const collections: { id: string }[] = [];
  for (let index = 0; index < 101; index += 1)
    collections.push(await create(createCollection, { title: `C ${index}` }));
  const { id, variants } = await create<Product>(createProduct, {
    input: {
      title: 'Shirt',
      status: 'ACTIVE',
      collectionIds: collections.map((collection) => collection.id),
      media: [{ url: 'https://images.example/shirt.jpg' }],
      options: [{ name: 'Size', values: ['M', 'L'] }],
      variants: [
        {
          sku: 'shirt-m',
          optionValues: ['M'],
          weight: { value: '0.25', unit: 'KILOGRAMS' },
          prices: [{ currencyCode: 'EUR', amount: '19.90' }],
        },
      ],
    },
  });
  const variantId = variants.nodes[0]?.id as string;
  const offer = {
    variant: {
      id: variantId,
      title: 'M',
      sku: 'shirt-m',
      selectedOptions: [{ name: 'Size', value: 'M' }],
      weight: { value: '0.25', unit: 'KILOGRAMS' },
      taxable: true,
      requiresShipping: true,
    },
    forSale: true,
    price: { amount: '19.90', currencyCode: 'EUR' },
    productId: id,
    productTitle: 'Shirt',
    imageUrl: 'https://images.example/shirt.jpg',
    collectionIds: collections.map((collection) => collection.id).sort(),
  };
  const gone = encodeId('var', newUuid());
  expect((await ask([variantId, gone])).data).toEqual({ variantOffers: [offer] });
  expect((await ask([variantId], 'JPY')).data).toEqual({ variantOffers: [{ ...offer, price: null }] });
  expect(await product.countSql(() => ask([variantId]))).toBe(1);
});

test.each([
  ['a draft', { status: 'DRAFT' }],
  ['what is published tomorrow', { status: 'ACTIVE', publishedAt: new Date(Date.now() + 86_400_000).toISOString() }],
])('%s is not for sale', async (_, input) => {
  const { variants } = await create<Product>(createProduct, { input: { title: 'Secret', variants: [{}], ...input } });
  const { data } = await ask([variants.nodes[0]?.id as string]);
  expect(data).toMatchObject({ variantOffers: [{ forSale: false }] });
});

test('offers are told to our own services only', async () => {
  for (const viewer of [undefined, staffViewer]) {
    const { data, errors } = await product.execute(offers, { ids: [], currencyCode: 'EUR' }, viewer);
    expect([data, errors?.map((error) => error.extensions?.code)]).toEqual([{ variantOffers: null }, ['FORBIDDEN']]);
  }
});
