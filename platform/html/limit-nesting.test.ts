import { limitNesting, maxNesting } from './limit-nesting';
import { sanitizeHtml } from './sanitize-html';

const opened = (html: string, tag: string) => html.split(`<${tag}>`).length - 1;

describe('limitNesting', () => {
  it('leaves alone what people write, also with ends left out', () => {
    const html = `${'<ul><li>one<li>two</ul><p>a<p>b<br>'.repeat(2_000)}<div class="x"><b>bold</b></div>`;
    expect(limitNesting(html)).toBe(html);
  });

  it('keeps the text beyond the last level', () => {
    const html = limitNesting(`${'<b>'.repeat(1_000)}deep${'</b>'.repeat(1_000)}<i>after</i>`);
    expect(opened(html, 'b')).toBe(maxNesting);
    expect(html).toContain('deep');
    expect(html.endsWith('<i>after</i>')).toBe(true);
  });

  it.each(['<b></i>', '<b><p>', '<blockquote title="a > b">', '<B\n>', '<b<b>'])('is not led astray by %s', (piece) => {
    const html = sanitizeHtml(`${piece.repeat(20_000)}end`);
    expect(html.split(/<(?:b|blockquote)\b/).length - 1).toBeLessThanOrEqual(maxNesting);
    expect(html).toContain('end');
  });
});
