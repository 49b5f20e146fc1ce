import { collect } from '../../tests/kit/collect';
import { temporaryFile } from '../../tests/kit/temporary-file';
import { RefusedFile } from '../refused-file';
import { readWxr } from './read-wxr';

const head = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" -->
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Blog &amp; more</title>
<link>https://blog.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://blog.example/</wp:base_site_url>`;

const read = (content: string | Buffer) => collect(readWxr(temporaryFile('blog.xml', content)));

test('site, authors, terms and items, with the lines they start on', async () => {
  const records = await read(`${head}
<wp:author><wp:author_login><![CDATA[ann]]></wp:author_login><wp:author_display_name><![CDATA[Ann & Co]]></wp:author_display_name></wp:author>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>news</wp:category_nicename><wp:category_parent/><wp:cat_name><![CDATA[News]]></wp:cat_name></wp:category>
<wp:tag><wp:tag_slug>hot</wp:tag_slug><wp:tag_name>Hot</wp:tag_name></wp:tag>
<wp:term><wp:term_taxonomy>nav_menu</wp:term_taxonomy><wp:term_slug>main</wp:term_slug><wp:term_name>Main</wp:term_name></wp:term>
<image><url>https://blog.example/icon.png</url><title>Icon</title></image>
<item>
<title>Hello</title>
<dc:creator xmlns:dc="x">ann</dc:creator>
<content:encoded xmlns:content="x"><![CDATA[One ]]]]><![CDATA[> two]]></content:encoded>
<wp:post_id>12</wp:post_id><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
<category domain="category" nicename="news"><![CDATA[News]]></category>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>
<wp:comment><wp:comment_id>1</wp:comment_id></wp:comment>
</item>
</channel></rss>`);
  expect(records.map((record) => record.kind)).toEqual(['site', 'author', 'term', 'term', 'term', 'item']);
  expect(records[0]).toEqual({
    kind: 'site',
    version: '1.2',
    title: 'Blog & more',
    addresses: ['https://blog.example', 'https://blog.example/'],
  });
  expect(records[1]).toMatchObject({ line: 9, login: 'ann', displayName: 'Ann & Co' });
  expect(records[2]).toMatchObject({ line: 10, taxonomy: 'category', id: '3', slug: 'news', parent: '', name: 'News' });
  expect(records[3]).toMatchObject({ taxonomy: 'post_tag', slug: 'hot', name: 'Hot' });
  expect(records[4]).toMatchObject({ taxonomy: 'nav_menu', slug: 'main', name: 'Main' });
  expect(records[5]).toMatchObject({
    line: 14,
    id: '12',
    type: 'post',
    title: 'Hello',
    creator: 'ann',
    content: 'One ]]> two',
    terms: [{ domain: 'category', slug: 'news', name: 'News' }],
    meta: new Map([['_thumbnail_id', '7']]),
    comments: 1,
  });
});

test('an export of 2008 (WXR 1.0) in Latin-1', async () => {
  const content = head
    .replace('UTF-8', 'ISO-8859-1')
    .replace('1.2</wp', '1.0</wp')
    .replace('Blog &amp;', 'Caf\xE9 &amp;');
  const [site] = await read(Buffer.from(`${content}</channel></rss>`, 'latin1'));
  expect(site).toMatchObject({ version: '1.0', title: 'Café & more' });
});

test('WXR 1.0 names terms twice, and tags otherwise', async () => {
  const [, item] = await read(
    `${head}<item><category><![CDATA[My News]]></category><category domain="category" nicename="news"><![CDATA[My News]]></category><category domain="tag"><![CDATA[Hot Stuff]]></category></item></channel></rss>`,
  );
  expect(item).toMatchObject({
    terms: [
      { domain: 'category', slug: 'news', name: 'My News' },
      { domain: 'post_tag', slug: 'hot-stuff', name: 'Hot Stuff' },
    ],
  });
});

test.each([
  [`${head}<item><title>x</item></channel></rss>`, 'it is not well-formed XML: Unexpected close tag on line 8'],
  [
    `${head}<item><title>a &nbsp; b</title></item></channel></rss>`,
    'it is not well-formed XML: Invalid character entity on line 8',
  ],
  [`${head}<item><title>cut off`, 'it is not well-formed XML: Unclosed root tag on line 8'],
  ['<?xml version="1.0"?><feed></feed>', 'it is XML, but no WordPress export: its root is <feed>'],
  [
    '<rss version="2.0"><channel><title>News</title><link>https://a.example</link><item></item></channel></rss>',
    'it is an RSS feed, but no WordPress export: it has no wp:wxr_version',
  ],
  [`${head.replace('1.2</wp', '2.0</wp')}</channel></rss>`, 'it is a WordPress export of the unknown version 2.0'],
  ['Handle,Title\n', 'it is not XML'],
  [`${head.replace('UTF-8', 'klingon')}</channel></rss>`, 'its encoding "klingon" is not known'],
])('%#: refused, with the reason', async (content, reason) => {
  await expect(read(content)).rejects.toThrow(new RefusedFile(reason));
});

test('bytes that are no UTF-8 are refused', async () => {
  const content = Buffer.concat([
    Buffer.from(`${head}<item><title>`),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('</title></item></channel></rss>'),
  ]);
  await expect(read(content)).rejects.toThrow(/it is not valid UTF-8/);
});
