import { isSafeFileUrl, isSafeLink } from './safe-url';

test.each([
  'https://a.example/x?y#z',
  'http://a.example',
  '/a/b',
  'a/b',
  '#top',
  '?q=1',
  '//cdn.example/a',
  'mailto:a@b.example',
  'tel:+49',
])('%s may be linked to', (url) => {
  expect(isSafeLink(url)).toBe(true);
});

test.each([
  'javascript:alert(1)',
  ' JAVASCRIPT:x',
  'java\tscript:x',
  '\u0001javascript:x',
  '\u00adjavascript:x',
  'data:text/html,x',
  'vbscript:x',
  'file:///x',
  'blob:x',
  '',
  ' ',
  `https://${'x'.repeat(9_000)}`,
])('%j may not be linked to', (url) => {
  expect(isSafeLink(url)).toBe(false);
  expect(isSafeFileUrl(url)).toBe(false);
});

test('a mail address is no file', () => {
  expect(isSafeFileUrl('mailto:a@b.example')).toBe(false);
});
