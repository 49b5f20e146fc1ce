import { temporaryFile } from '../../tests/kit/temporary-file';
import { checkWxrFile } from './check-wxr-file';
import { depthsOf } from './depths-of';
import { mapArticle, mapPage } from './map-entry';
import { mapMenu } from './map-menu';
import { readState } from './read-state';
import { readWxr } from './read-wxr';
import type { WxrItem } from './wxr-record';

interface Item {
  id: number;
  type?: string;
  status?: string;
  title?: string;
  more?: string;
}

function item({ id, type = 'post', status = 'publish', title = `Item ${id}`, more = '' }: Item): string {
  return `<item><title>${title}</title><wp:post_id>${id}</wp:post_id><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status>${more}</item>`;
}

const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value>${value}</wp:meta_value></wp:postmeta>`;

async function load(...parts: string[]) {
  const file = temporaryFile(
    'blog.xml',
    `<rss xmlns:wp="wp"><channel><link>https://www.blog.example/news</link><wp:wxr_version>1.2</wp:wxr_version>\n${parts.join('\n')}\n</channel></rss>`,
  );
  const index = await checkWxrFile(file);
  const items = new Map<string, WxrItem>();
  for await (const record of readWxr(file)) if (record.kind === 'item') items.set(record.id, record);
  const remarks: string[] = [];
  const remark = (text: string) => remarks.push(text);
  const get = (id: number) => {
    const found = items.get(String(id));
    if (!found) throw new Error(`no item ${id}`);
    const state = readState(found);
    if ('leftOut' in state) throw new Error(state.leftOut);
    return { found, context: { index, state, remark } };
  };
  const article = (id: number) => mapArticle(get(id).found, get(id).context);
  const page = (id: number) => mapPage(get(id).found, get(id).context);
  return { index, items, remarks, article, page };
}

test('an article with everything that is filed with it', async () => {
  const { article, remarks, index } = await load(
    item({ id: 7, type: 'attachment', more: '<wp:attachment_url>https://blog.example/a.jpg</wp:attachment_url>' }),
    item({
      id: 5,
      title: 'A &amp;amp; &lt;em&gt;B&lt;/em&gt;',
      more: `<dc:creator>ann</dc:creator><excerpt:encoded>&lt;p&gt;Short&lt;/p&gt;</excerpt:encoded><content:encoded>Text</content:encoded>
        <wp:post_name>%c3%bcber-uns</wp:post_name><wp:post_date_gmt>2024-05-01 10:00:00</wp:post_date_gmt><wp:is_sticky>1</wp:is_sticky>
        <category domain="category" nicename="news">News</category><category domain="post_tag" nicename="hot">Hot</category>
        <category domain="mood" nicename="sad">Sad</category>${meta('_thumbnail_id', '7')}${meta('_yoast_wpseo_metadesc', 'Found')}${meta('_yoast_wpseo_title', '%%title%%')}${meta('colour', 'red')}`,
    }),
  );
  expect(article(5)).toEqual({
    externalReference: 'wordpress:blog.example/news:5',
    handle: 'über-uns',
    title: 'A & B',
    excerpt: 'Short',
    body: [{ richText: { html: '<p>Text</p>' } }],
    seo: { description: 'Found' },
    publish: true,
    publishedAt: '2024-05-01T10:00:00Z',
    authorReference: 'wordpress:blog.example/news:author:ann',
    coverReference: 'wordpress:blog.example/news:7',
    categoryReferences: ['wordpress:blog.example/news:category:news'],
    tags: ['Hot'],
  });
  expect(remarks).toEqual([
    'the taxonomy "mood", by which articles are filed, is not imported',
    'posts that WordPress keeps on top (sticky) are ordinary articles',
    'the custom field "colour" is not imported',
  ]);
  expect([...index.authors.keys()]).toEqual(['ann']);
  expect(index.categories.get('news')?.name).toBe('News');
});

test.each([
  ['draft', '', false, 'entries with the status "draft" become drafts'],
  ['pending', '', false, 'entries with the status "pending" become drafts'],
  ['private', '', false, 'private entries become drafts'],
  ['future', '', false, 'entries scheduled for the future become drafts'],
  ['publish', '<wp:post_password>x</wp:post_password>', false, 'entries behind a password become drafts'],
  ['publish', '', true, 'published entries without a usable date are published now'],
])('status %s %s is public: %s', async (status, more, publish, remark) => {
  const { article, remarks } = await load(item({ id: 5, status, more }));
  expect(article(5).publish).toBe(publish);
  expect(remarks).toEqual([remark]);
});

test.each(['trash', 'auto-draft', 'inherit'])('an entry with the status %s is left out', async (status) => {
  const { index, items } = await load(item({ id: 5, status }));
  expect(index.entries.size).toBe(0);
  expect(readState(items.get('5') as WxrItem)).toEqual({ leftOut: expect.stringContaining('are not imported') });
});

test('an entry without a title is called by its first words', async () => {
  const { article } = await load(
    item({ id: 5, title: '', more: '<content:encoded>one two three four five six seven eight nine</content:encoded>' }),
    item({ id: 6, title: '', more: '<wp:post_name>no-words</wp:post_name>' }),
  );
  expect(article(5).title).toBe('one two three four five six seven eight…');
  expect(article(6).title).toBe('no-words');
});

test('pages know their parent, whatever the order of the file', async () => {
  const parent = (id: number) => `<wp:post_parent>${id}</wp:post_parent><wp:menu_order>4</wp:menu_order>`;
  const { page, index, remarks } = await load(
    item({ id: 3, type: 'page', more: parent(2) }),
    item({ id: 2, type: 'page', more: parent(1) }),
    item({ id: 1, type: 'page' }),
    item({ id: 9, type: 'page', more: parent(404) }),
  );
  expect(Object.fromEntries(index.pageDepths)).toEqual({ 1: 0, 2: 1, 3: 2, 9: 0 });
  expect(page(3)).toMatchObject({ parentReference: 'wordpress:blog.example/news:2', position: 4 });
  expect(page(9).parentReference).toBeUndefined();
  expect(remarks).toContain('pages whose parent is not in the file stand at the root');
});

test('what is below itself counts as a root', () => {
  expect(depthsOf(new Map([['a', 'b'], ['b', 'a'], ['c', 'b'], ['d', 'x']]))).toEqual(
    new Map([['a', 1], ['b', 0], ['c', 1], ['d', 0]]),
  ); // biome-ignore format: pairs
});

test('a number that two entries share is noticed', async () => {
  const { index } = await load(item({ id: 5 }), item({ id: 5, type: 'page' }));
  expect([...index.repeatedLines]).toEqual([3]);
});

test('a menu is a tree that leads to what was imported', async () => {
  const link = (id: number, values: Record<string, string>, title = '', parent = 0) =>
    item({
      id,
      type: 'nav_menu_item',
      title,
      more: `<category domain="nav_menu" nicename="main">Main</category>${meta('_menu_item_menu_item_parent', String(parent))}${Object.entries(
        values,
      )
        .map(([key, value]) => meta(`_menu_item_${key}`, value))
        .join('')}<wp:menu_order>${id}</wp:menu_order>`,
    });
  const { index } = await load(
    '<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:cat_name>News</wp:cat_name></wp:category>',
    '<wp:term><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>main</wp:term_slug><wp:term_name>Main</wp:term_name></wp:term>',
    item({ id: 1, type: 'page', title: 'About' }),
    link(23, { type: 'custom', url: 'https://a.example', target: '_blank' }, 'Out', 20),
    link(20, { type: 'post_type', object: 'page', object_id: '1' }),
    link(21, { type: 'taxonomy', object: 'category', object_id: '3' }),
    link(22, { type: 'post_type', object: 'product', object_id: '88' }, 'Shop'),
    link(24, { type: 'custom', url: '/x' }, 'Below the shop', 22),
  );
  index.wantedTitles.set('1', 'About');
  const menu = [...index.menus.values()][0];
  if (!menu) throw new Error('no menu');
  const mapped = mapMenu(menu, index.menuItems, index);
  expect(mapped.input).toEqual({
    externalReference: 'wordpress:blog.example/news:menu:main',
    handle: 'main',
    title: 'Main',
    items: [
      {
        title: 'About',
        pageReference: 'wordpress:blog.example/news:1',
        openInNewTab: false,
        items: [{ title: 'Out', url: 'https://a.example', openInNewTab: true, items: [] }],
      },
      {
        title: 'News',
        articleCategoryReference: 'wordpress:blog.example/news:category:news',
        openInNewTab: false,
        items: [],
      },
      { title: 'Below the shop', url: '/x', openInNewTab: false, items: [] },
    ],
  });
  expect(mapped.itemCount).toBe(4);
  expect(mapped.leftOut.map(({ item: { id }, reason }) => [id, reason])).toEqual([
    ['22', 'menu items that lead to a product that is not imported'],
  ]);
});
