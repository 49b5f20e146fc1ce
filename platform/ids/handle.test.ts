import { freeHandle, isHandle, slugify } from './handle';

test.each([
  ['Crème brûlée, 2 pieces', 'creme-brulee-2-pieces'],
  ["Don't  panic!", 'dont-panic'],
  ['Straße', 'strasse'],
  ['日本語の記事', '日本語の記事'],
  ['Ёлка', 'ёлка'],
  ['!!!', 'untitled'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('%s becomes the handle %s', (text, handle) => {
  expect(slugify(text)).toBe(handle);
  expect(isHandle(handle)).toBe(true);
});

test.each(['', 'Upper', 'a b', 'a--b', '-a', 'a/b', 'x'.repeat(121)])('%j is no handle', (text) => {
  expect(isHandle(text)).toBe(false);
});

test('a taken handle gets the first free number', () => {
  const taken = new Set(['shirt', 'shirt-2']);
  expect(freeHandle('shirt', (handle) => taken.has(handle))).toBe('shirt-3');
  expect(freeHandle('x'.repeat(120), (handle) => handle.endsWith('x'))).toBe(`${'x'.repeat(118)}-2`);
});
