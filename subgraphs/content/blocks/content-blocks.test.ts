import { encodeId, newUuid } from '../../../platform/ids/typed-id';
import { importContent } from '../../../tests/kit/content-fixture';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { contentSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
});

afterAll(() => subgraph.close());

const body = `body { __typename key
  ... on RichTextBlock { html text } ... on QuoteBlock { html text attribution }
  ... on EmbedBlock { provider url html caption } ... on ImageBlock { url alt caption link asset { alt } }
  ... on HeroBlock { heading subheading linkLabel linkUrl asset { url } }
  ... on ProductGridBlock { heading limit products { id } collection { id } }
}`;

async function write(title: string, blocks: object[]): Promise<unknown> {
  const { data, errors } = await subgraph.execute<{ articleCreate: { article: { body: unknown } } }>(
    `mutation ($input: ArticleCreateInput!) { articleCreate(input: $input) { article { ${body} } userErrors { code } } }`,
    { input: { title, body: blocks } },
    staffViewer,
  );
  expect(errors).toBeUndefined();
  return data?.articleCreate.article.body;
}

test('every type of block comes back as it was written', async () => {
  const product = encodeId('prod', newUuid());
  const collection = encodeId('coll', newUuid());
  const asset = await subgraph.execute<{ assetCreate: { asset: { id: string } } }>(
    'mutation { assetCreate(input: { url: "/a.jpg", alt: "A cat" }) { asset { id } } }',
    {},
    staffViewer,
  );
  const assetId = asset.data?.assetCreate.asset.id;
  const written = await write('All', [
    { key: 'intro', richText: { html: '<h2>Hi</h2><p>there</p>' } },
    { key: 'cat', image: { assetId, caption: 'Mine', link: '/cats' } },
    { key: 'top', hero: { heading: 'Big', subheading: 'Small', assetId, linkLabel: 'Go', linkUrl: '/go' } },
    { key: 'grid', productGrid: { heading: 'Buy', productIds: [product], collectionId: collection, limit: 3 } },
    { key: 'said', quote: { html: '<p>So</p>', attribution: 'Me' } },
    { key: 'film', embed: { provider: 'YouTube', url: 'https://youtu.be/x', caption: 'Film' } },
  ]);
  expect(written).toEqual([
    { __typename: 'RichTextBlock', key: 'intro', html: '<h2>Hi</h2><p>there</p>', text: 'Hi\nthere' },
    {
      ...{ __typename: 'ImageBlock', key: 'cat', url: '/a.jpg', alt: 'A cat', caption: 'Mine', link: '/cats' },
      asset: { alt: 'A cat' },
    },
    {
      ...{ __typename: 'HeroBlock', key: 'top', heading: 'Big', subheading: 'Small', linkLabel: 'Go', linkUrl: '/go' },
      asset: { url: '/a.jpg' },
    },
    {
      ...{ __typename: 'ProductGridBlock', key: 'grid', heading: 'Buy', limit: 3 },
      ...{ products: [{ id: product }], collection: { id: collection } },
    },
    { __typename: 'QuoteBlock', key: 'said', html: '<p>So</p>', text: 'So', attribution: 'Me' },
    {
      ...{ __typename: 'EmbedBlock', key: 'film', provider: 'youtube', url: 'https://youtu.be/x', caption: 'Film' },
      html: '<a href="https://youtu.be/x" rel="noopener noreferrer">Film</a>',
    },
  ]);
});

test('no way in lets a script through', async () => {
  const evil = '<p style="position:fixed" onclick="x()">a<script>x()</script><a href="javascript:x()">b</a></p>';
  const clean = '<p>a<a>b</a></p>';
  const blocks = [
    { key: 'a', richText: { html: evil } },
    { key: 'b', quote: { html: evil } },
    {
      key: 'c',
      embed: { provider: 'x', url: 'https://x.example', html: `${evil}<iframe src="https://x.example"></iframe>` },
    },
  ];
  const htmls = (written: unknown) => (written as { html: string }[]).map((block) => block.html);
  expect(htmls(await write('Edited', blocks))).toEqual([clean, clean, '<p>a<a rel="noopener noreferrer">b</a></p>']);
  await importContent(subgraph, 'articles', [
    { externalReference: 'evil', title: 'Imported', body: blocks, publish: true },
  ]);
  await importContent(subgraph, 'pages', [
    { externalReference: 'evil', title: 'Imported', body: blocks, publish: true },
  ]);
  const { data } = await subgraph.execute<Record<string, { body: unknown }>>(
    `{ article(handle: "imported") { ${body} } page(handle: "imported") { ${body} } }`,
  );
  for (const entry of ['article', 'page']) expect(htmls(data?.[entry]?.body).slice(0, 2)).toEqual([clean, clean]);
});

test('text that PostgreSQL cannot hold loses what it cannot, and nothing else', async () => {
  expect(
    await write('Nul \u0000 \ud800', [{ key: 'a', richText: { html: '<p>a\u0000b \\u0000 \ud800c</p>' } }]),
  ).toEqual([{ __typename: 'RichTextBlock', key: 'a', html: '<p>ab \\u0000 \ufffdc</p>', text: 'ab \\u0000 \ufffdc' }]);
});

test('a body of a book can be written, read and searched', async () => {
  const words = Array.from({ length: 60_000 }, (_, index) => `word${index}`).join(' ');
  await write('Book', [{ key: 'a', richText: { html: `<p>${words}</p>` } }]);
  const { data } = await subgraph.execute(
    '{ articles(first: 5, state: DRAFT, filter: { search: "word777" }) { nodes { title } } }',
    {},
    staffViewer,
  );
  expect(data).toEqual({ articles: { nodes: [{ title: 'Book' }] } });
});
