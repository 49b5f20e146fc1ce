import { htmlText } from './html-text';
import { sanitizeHtml } from './sanitize-html';

test.each([
  ['<h2>Title</h2>\n<p>One <b>two</b>\n three.</p><ul><li>a</li><li>b</li></ul>', 'Title\nOne two three.\na\nb'],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
  ['<p title="a > b">x &lt; y &amp;amp; z&nbsp;q &eacute;</p>', 'x < y &amp; z q é'],
  ['plain', 'plain'],
  ['', ''],
])('%s reads %j', (html, text) => {
  expect(htmlText(sanitizeHtml(html))).toBe(text);
});
