import { AssetIndex } from '../asset-index';
import type { ContentBlockInput } from './content-block-input';
import { convertBody } from './convert-body';

function convert(content: string): { blocks: ContentBlockInput[]; remarks: string[] } {
  const assets = new AssetIndex();
  assets.add('7', 'https://site.example/wp-content/uploads/2024/01/boat.jpg', '1');
  assets.add('8', 'https://site.example/wp-content/uploads/2024/01/sea-scaled.jpg', '1');
  assets.add('9', 'https://site.example/wp-content/uploads/2024/01/song.mp3', '0');
  const remarks: string[] = [];
  const blocks = convertBody(content, {
    postId: '1',
    assets,
    siteUrl: 'https://site.example',
    referenceOf: (id) => `asset-${id}`,
    remark: (text) => remarks.push(text),
  });
  return { blocks, remarks };
}

const text = (html: string): ContentBlockInput => ({ richText: { html } });

test('classic text: blank lines divide paragraphs, line breaks stay, lists and headings are left alone', () => {
  const { blocks } = convert('One\ntwo\n\n<strong>Three</strong> four\n<h2>Head</h2>\n<ul>\n<li>a</li>\n</ul>\nfive');
  expect(blocks).toEqual([
    text('<p>One<br>two</p>\n<p><strong>Three</strong> four</p>\n<h2>Head</h2>\n<ul>\n<li>a</li>\n</ul>\n<p>five</p>'),
  ]);
});

test('code keeps its lines and its brackets', () => {
  const { blocks, remarks } = convert('<pre>a\n\n[gallery ids="7"]</pre>\n\nSee [sic] and [[gallery]].');
  expect(blocks).toEqual([text('<pre>a\n\n[gallery ids="7"]</pre>\n<p>See [sic] and [gallery].</p>')]);
  expect(remarks).toEqual([]);
});

test('adjacent text blocks of the block editor become one; presentation is left behind', () => {
  const { blocks } = convert(
    '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading has-large-font-size" style="color:red">Head</h3>\n<!-- /wp:heading -->\n\n<!-- wp:paragraph -->\n<p class="x">Text <a href="https://a.example" data-id="3">link</a></p>\n<!-- /wp:paragraph -->\n\n<!-- wp:spacer --><div style="height:9px" class="wp-block-spacer"></div><!-- /wp:spacer -->\n<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->\n<!-- wp:verse --><pre class="wp-block-verse">a\n  b</pre><!-- /wp:verse -->',
  );
  expect(blocks).toEqual([
    text('<h3>Head</h3>\n<p>Text <a href="https://a.example">link</a></p>\n<hr>\n<pre>a\n  b</pre>'),
  ]);
});

test.each([
  [
    '<img src="https://site.example/wp-content/uploads/2024/01/boat.jpg" alt="A boat">',
    { assetReference: 'asset-7', alt: 'A boat' },
  ],
  ['<img src="http://site.example/wp-content/uploads/2024/01/boat-300x200.jpg">', { assetReference: 'asset-7' }],
  ['<img src="/wp-content/uploads/2024/01/boat.jpg?w=300">', { assetReference: 'asset-7' }],
  [
    '<img src="https://i0.wp.com/site.example/wp-content/uploads/2024/01/boat.jpg?resize=1">',
    { assetReference: 'asset-7' },
  ],
  ['<img src="https://site.example/wp-content/uploads/2024/01/sea.jpg">', { assetReference: 'asset-8' }],
  ['<img class="wp-image-7" src="https://cdn.example/boat-1024x768.jpg">', { assetReference: 'asset-7' }],
  ['<img class="wp-image-7" src="https://cdn.example/other.jpg">', { url: 'https://cdn.example/other.jpg' }],
  [
    '<a href="https://site.example/about"><img src="https://cdn.example/x.png"></a>',
    { url: 'https://cdn.example/x.png', link: 'https://site.example/about' },
  ],
  [
    '<a href="https://site.example/wp-content/uploads/2024/01/boat.jpg"><img src="https://site.example/wp-content/uploads/2024/01/boat-150x150.jpg"></a>',
    { assetReference: 'asset-7' },
  ],
])('image %s', (html, image) => {
  expect(convert(html).blocks).toEqual([{ image }]);
});

test('an image within a line stands between the parts of the line', () => {
  const { blocks } = convert('<p>Before <img src="https://cdn.example/x.png"> after</p>');
  expect(blocks).toEqual([
    text('<p>Before</p>'),
    { image: { url: 'https://cdn.example/x.png' } },
    text('<p>after</p>'),
  ]);
});

test('images in a table come after it, none is lost', () => {
  const { blocks } = convert('<table><tr><td>cell <img src="https://cdn.example/x.png" alt="X"></td></tr></table>');
  expect(blocks).toEqual([
    text('<table><tbody><tr><td>cell </td></tr></tbody></table>'),
    { image: { url: 'https://cdn.example/x.png', alt: 'X' } },
  ]);
});

test.each([
  ['[caption width="300"]<img src="https://cdn.example/x.png" /> A <em>caption</em>[/caption]'],
  ['[caption width="300" caption="A caption"]<img src="https://cdn.example/x.png" />[/caption]'],
  ['<div class="wp-caption"><img src="https://cdn.example/x.png"><p class="wp-caption-text">A caption</p></div>'],
  [
    '<!-- wp:image {"id":3} -->\n<figure class="wp-block-image"><img src="https://cdn.example/x.png"/><figcaption>A caption</figcaption></figure>\n<!-- /wp:image -->',
  ],
])('the caption of %s', (html) => {
  expect(convert(html).blocks).toEqual([{ image: { url: 'https://cdn.example/x.png', caption: 'A caption' } }]);
});

test('galleries: named images, all images of the post, and those that are not in the file', () => {
  const { blocks, remarks } = convert('[gallery ids="8,7,99"]\n\n[gallery]\n\n[gallery exclude="8"]');
  const image = (id: number) => ({ image: { assetReference: `asset-${id}` } });
  expect(blocks).toEqual([image(8), image(7), image(7), image(8), image(7)]);
  expect(remarks).toEqual(['gallery images that are not in the file are not imported']);
});

test.each([
  ['https://www.youtube.com/watch?v=abc', { provider: 'youtube', url: 'https://www.youtube.com/watch?v=abc' }],
  ['[embed width="3"]https://vimeo.com/1[/embed]', { provider: 'vimeo', url: 'https://vimeo.com/1' }],
  ['[youtube=https://youtu.be/abc]', { provider: 'youtube', url: 'https://youtu.be/abc' }],
  ['[vimeo 123]', { provider: 'vimeo', url: 'https://vimeo.com/123' }],
  ['[video mp4="https://cdn.example/a.mp4"][/video]', { provider: 'video', url: 'https://cdn.example/a.mp4' }],
  ['[audio https://cdn.example/a.mp3]', { provider: 'audio', url: 'https://cdn.example/a.mp3' }],
  [
    '<iframe src="//player.vimeo.com/video/1" title="Film"></iframe>',
    { provider: 'vimeo', url: 'https://player.vimeo.com/video/1', caption: 'Film' },
  ],
  [
    '<!-- wp:file --><div class="wp-block-file"><a href="https://cdn.example/a.pdf">Terms</a><a href="https://cdn.example/a.pdf" class="wp-block-file__button" download>Download</a></div><!-- /wp:file -->',
    { provider: 'file', url: 'https://cdn.example/a.pdf', caption: 'Terms' },
  ],
  [
    '<blockquote class="twitter-tweet"><p>Hi</p>me <a href="https://twitter.com/me/status/1">today</a></blockquote><script src="https://x.example"></script>',
    { provider: 'twitter', url: 'https://twitter.com/me/status/1', caption: 'Hi me today' },
  ],
])('embed %s', (html, embed) => {
  expect(convert(html).blocks).toEqual([{ embed }]);
});

test('an address that nobody embeds is a link', () => {
  expect(convert('https://blog.example/post').blocks).toEqual([
    text('<p><a href="https://blog.example/post">https://blog.example/post</a></p>'),
  ]);
});

test('quotations keep their source; nested ones stay nested', () => {
  const quote =
    '<!-- wp:quote --><blockquote><!-- wp:paragraph --><p>Words</p><!-- /wp:paragraph --><cite>Who</cite></blockquote><!-- /wp:quote -->';
  expect(convert(quote).blocks).toEqual([{ quote: { html: '<p>Words</p>', attribution: 'Who' } }]);
  expect(convert('<blockquote>a\n\nb<blockquote>c</blockquote></blockquote>').blocks).toEqual([
    { quote: { html: '<p>a</p>\n<p>b</p>\n<blockquote><p>c</p></blockquote>' } },
  ]);
});

test('a cover is a hero; without text it is its image', () => {
  const image =
    '<img class="wp-block-cover__image-background" src="https://site.example/wp-content/uploads/2024/01/boat.jpg"/>';
  const inner =
    '<h2>Sail</h2><p>Now</p><p>More</p><div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/go">Go</a></div></div>';
  expect(
    convert(`<!-- wp:cover --><div class="wp-block-cover">${image}<div>${inner}</div></div><!-- /wp:cover -->`).blocks,
  ).toEqual([
    {
      hero: {
        heading: 'Sail',
        subheading: 'Now',
        assetReference: 'asset-7',
        linkLabel: 'Go',
        linkUrl: 'https://site.example/go',
      },
    },
    text('<p>More</p>'),
  ]);
  expect(convert(`<div class="wp-block-cover">${image}<div></div></div>`).blocks).toEqual([
    { image: { assetReference: 'asset-7' } },
  ]);
});

test('columns, groups, media with text and buttons are read in their order', () => {
  const { blocks } = convert(
    '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div class="wp-block-column"><!-- wp:paragraph --><p>Left</p><!-- /wp:paragraph --></div><!-- /wp:column --><!-- wp:column --><div class="wp-block-column"><!-- wp:media-text --><div class="wp-block-media-text"><figure class="wp-block-media-text__media"><img src="https://cdn.example/x.png"/></figure><div class="wp-block-media-text__content"><p>Right</p></div></div><!-- /wp:media-text --></div><!-- /wp:column --></div><!-- /wp:columns --><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" href="https://a.example">Buy<br></a></div><!-- /wp:button -->',
  );
  expect(blocks).toEqual([
    text('<p>Left</p>'),
    { image: { url: 'https://cdn.example/x.png' } },
    text('<p>Right</p>\n<p><a href="https://a.example">Buy<br></a></p>'),
  ]);
});

test('nothing goes in silence: what cannot be kept is remarked on', () => {
  const { blocks, remarks } = convert(
    '<!-- wp:latest-posts {"postsToShow":3} /-->\n<!-- wp:query {"queryId":1} --><div><!-- wp:post-title /--></div><!-- /wp:query -->\n<!-- wp:block {"ref":12} /-->\n<!-- wp:acme/slider {"n":1} /-->\n<!-- wp:acme/box --><div><p>Kept</p></div><!-- /wp:acme/box -->\n<!-- wp:social-links --><ul class="wp-block-social-links"><!-- wp:social-link {"url":"https://a.example","service":"mastodon"} /--><!-- wp:social-link {"url":"#","service":"x"} /--></ul><!-- /wp:social-links -->\n[contact-form-7 id="3" title="Contact"]\n\n[box color="red"]Boxed[/box]\n<!--more-->\n<!--nextpage-->\n<script>track()</script><form><input name="q">Search</form><img src="data:image/png;base64,AA">',
  );
  expect(blocks).toEqual([
    text('<p>Kept</p>\n<ul><li><a href="https://a.example">mastodon</a></li></ul>\n<p>Boxed</p>\n<hr>\n<p>Search</p>'),
  ]);
  expect(remarks).toEqual([
    'block "latest-posts" shows what the site computes, and is not imported',
    'block "query" shows what the site computes, and is not imported',
    'reusable blocks ("synced patterns") are not imported',
    'block "acme/slider" shows what the site computes, and is not imported',
    'social links without an address are not imported',
    'shortcode "[contact-form-7]" is not imported',
    'shortcode "[box]" is not imported',
    '"read more" marks are not kept (lists of articles show the excerpt)',
    'page breaks within a post become a rule',
    '<script> elements are not imported',
    'forms are not imported; the text around their fields is',
    'forms are not imported; the text around their fields is',
    'images inside the text itself (data:) are not imported',
  ]);
});

test('broken block marks and broken HTML are read as far as they go', () => {
  const { blocks } = convert('<!-- wp:paragraph {broken --><p>One<!-- /wp:heading --><!-- wp:group --><p>Two <b>bold');
  expect(blocks).toEqual([text('<p>One</p>\n<p>Two <b>bold</b></p>')]);
});
