import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { customerViewer, staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

const users = Array.from({ length: 6 }, () => encodeId('user', newUuid()));
const [ada, ben] = users as [string, string];
let counter = 0;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
});

afterAll(() => subgraph.close());

async function createProduct(status = 'ACTIVE'): Promise<string> {
  counter += 1;
  const { data } = await subgraph.execute<{ productCreate: { product: { id: string } } }>(
    'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id } } }',
    { input: { title: `Product ${counter}`, status } },
    staffViewer,
  );
  return data?.productCreate.product.id as string;
}

interface Payload {
  review: { id: string; status: string } | null;
  userErrors: { code: string }[];
}

async function review(productId: string, user: string, input: object): Promise<Payload> {
  const mutation = `mutation ($productId: ID!, $input: ReviewCreateInput!) {
    reviewCreate(productId: $productId, input: $input) { review { id status } userErrors { code } } }`;
  const { data, errors } = await subgraph.execute<{ reviewCreate: Payload }>(
    mutation,
    { productId, input },
    customerViewer(user),
  );
  expect(errors).toBeUndefined();
  return data?.reviewCreate as Payload;
}

async function moderate(id: string | undefined, status: string): Promise<void> {
  const mutation =
    'mutation ($id: ID!, $status: ReviewStatus!) { reviewModerate(id: $id, status: $status) { userErrors { code } } }';
  const { data } = await subgraph.execute(mutation, { id, status }, staffViewer);
  expect(data).toEqual({ reviewModerate: { userErrors: [] } });
}

const page = `query ($id: ID!) { product(id: $id) { rating { average count }
  reviews(first: 10) { totalCount nodes { rating title author { id } product { id } } } } }`;

interface Page {
  product: { rating: { average: number; count: number }; reviews: { totalCount: number; nodes: object[] } };
}

async function read(id: string, viewer?: Parameters<TestSubgraph['execute']>[2]): Promise<Page['product']> {
  const { data } = await subgraph.execute<Page>(page, { id }, viewer);
  return (data as Page).product;
}

test('a review counts when a moderator has published it, and no longer when it is rejected', async () => {
  const id = await createProduct();
  const first = await review(id, ada, { rating: 5, title: ' Great ' });
  const second = await review(id, ben, { rating: 2 });
  expect(first).toEqual({ review: { id: expect.stringMatching(/^rev_/), status: 'PENDING' }, userErrors: [] });
  expect(await read(id)).toEqual({ rating: { average: 0, count: 0 }, reviews: { totalCount: 0, nodes: [] } });
  expect((await read(id, customerViewer(ada))).reviews.totalCount).toBe(1);
  expect((await read(id, staffViewer)).reviews.totalCount).toBe(2);
  await moderate(first.review?.id, 'PUBLISHED');
  await moderate(second.review?.id, 'PUBLISHED');
  expect(await read(id)).toEqual({
    rating: { average: 3.5, count: 2 },
    reviews: {
      totalCount: 2,
      nodes: [
        { rating: 2, title: '', author: { id: ben }, product: { id } },
        { rating: 5, title: 'Great', author: { id: ada }, product: { id } },
      ],
    },
  });
  await moderate(second.review?.id, 'REJECTED');
  expect((await read(id)).rating).toEqual({ average: 5, count: 1 });
});

test('reviews published at the same moment all count', async () => {
  const id = await createProduct();
  const reviews = [];
  for (const user of users) reviews.push(await review(id, user, { rating: 4 }));
  await Promise.all(reviews.map(({ review: found }) => moderate(found?.id, 'PUBLISHED')));
  expect((await read(id)).rating).toEqual({ average: 4, count: 6 });
});

test('a user has one review of a product, also when it is sent twice at once', async () => {
  const id = await createProduct();
  const results = await Promise.all([review(id, ada, { rating: 1 }), review(id, ada, { rating: 5 })]);
  expect(results.flatMap(({ userErrors }) => userErrors)).toEqual([{ code: 'ALREADY_REVIEWED' }]);
  expect((await read(id, staffViewer)).reviews.totalCount).toBe(1);
});

test('a draft has no reviews for the public, and cannot be reviewed', async () => {
  const id = await createProduct('DRAFT');
  expect((await review(id, ada, { rating: 5 })).userErrors).toEqual([{ code: 'PRODUCT_NOT_FOUND' }]);
});

test.each([
  ['a rating of 0', { rating: 0 }, 'INVALID_RATING'],
  ['a rating of 6', { rating: 6 }, 'INVALID_RATING'],
  ['a book', { rating: 5, body: 'x'.repeat(10_001) }, 'TOO_LONG'],
])('%s is refused', async (_, input, code) => {
  const id = await createProduct();
  expect((await review(id, ada, input)).userErrors).toEqual([{ code }]);
});

test('who may do what', async () => {
  const id = await createProduct();
  const own = (await review(id, ada, { rating: 3 })).review?.id as string;
  const codes = async (query: string, viewer?: Parameters<TestSubgraph['execute']>[2]) =>
    (await subgraph.execute(query, { id, own }, viewer)).errors?.map((error) => error.extensions?.code);
  const create = 'mutation ($id: ID!) { reviewCreate(productId: $id, input: { rating: 5 }) { userErrors { code } } }';
  const publish = 'mutation ($own: ID!) { reviewModerate(id: $own, status: PUBLISHED) { userErrors { code } } }';
  expect(await codes(create)).toEqual(['UNAUTHENTICATED']);
  expect(await codes(create, staffViewer)).toEqual(['FORBIDDEN']);
  expect(await codes(publish)).toEqual(['UNAUTHENTICATED']);
  expect(await codes(publish, customerViewer(ada))).toEqual(['FORBIDDEN']);
  const remove = 'mutation ($own: ID!) { reviewDelete(id: $own) { deletedId userErrors { code } } }';
  const removed = async (user: string) => (await subgraph.execute(remove, { own }, customerViewer(user))).data;
  expect(await removed(ben)).toEqual({ reviewDelete: { deletedId: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  expect(await removed(ada)).toEqual({ reviewDelete: { deletedId: own, userErrors: [] } });
});

test('an import of reviews is repeatable, and the rating is right', async () => {
  const id = await createProduct();
  const mutation = `mutation ($input: [ReviewImportInput!]!) { reviewsImport(input: $input) {
    results { externalReference outcome errors { code } } } }`;
  const input = users.map((userId, index) => ({
    externalReference: `r${counter}-${index}`,
    productId: id,
    userId,
    rating: (index % 5) + 1,
    status: 'PUBLISHED',
    createdAt: '2024-05-01T10:00:00Z',
  }));
  const broken = [
    { ...input[0], externalReference: 'again' },
    { ...input[0], externalReference: 'nothing', productId: 'prod_01h455vb4pex5vsknk084sn02q' },
    { ...input[0], externalReference: 'other-type', userId: id },
  ];
  const run = async (items: object[]) => {
    const { data } = await subgraph.execute<{
      reviewsImport: { results: { outcome: string; errors: { code: string }[] }[] };
    }>(mutation, { input: items }, staffViewer);
    return data?.reviewsImport.results.map(({ outcome, errors }) => [outcome, ...errors.map(({ code }) => code)]);
  };
  const failures = [
    ['FAILED', 'ALREADY_REVIEWED'],
    ['FAILED', 'PRODUCT_NOT_FOUND'],
    ['FAILED', 'INVALID_ID'],
  ];
  expect(await run([...input, ...broken])).toEqual([...input.map(() => ['CREATED']), ...failures]);
  expect(await run(input)).toEqual(input.map(() => ['UNCHANGED']));
  expect(await run(input.map((item) => ({ ...item, rating: 5 })))).toEqual(
    ['UPDATED', 'UPDATED', 'UPDATED', 'UPDATED', 'UNCHANGED', 'UPDATED'].map((outcome) => [outcome]),
  );
  expect((await read(id)).rating).toEqual({ average: 5, count: 6 });
});

test('the reviews of many users, as the gateway asks for them, are one statement', async () => {
  const representations = users.map((id) => ({ __typename: 'User', id }));
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on User { id reviews(first: 3) { nodes { rating } } } } }`;
  let data: unknown;
  const count = await subgraph.countSql(async () => {
    ({ data } = await subgraph.execute(query, { representations }));
  });
  expect(count).toBe(1);
  expect((data as { _entities: { id: string }[] })._entities.map(({ id }) => id)).toEqual(users);
});
