import { inputDigest } from './input-digest';

test('equal inputs have one digest, whatever the order of their members', () => {
  const date = new Date('2024-05-01T10:00:00Z');
  expect(inputDigest({ a: 1, b: [{ x: date, y: null }] })).toBe(
    inputDigest({ b: [{ y: undefined, x: new Date(date) }], a: 1, c: null }),
  );
});

test('another value, another order of a list or another version is another digest', () => {
  const digests = [
    inputDigest({ a: [1, 2] }),
    inputDigest({ a: [2, 1] }),
    inputDigest({ a: ['1', 2] }),
    inputDigest({ a: [1, 2] }, 2),
  ];
  expect(new Set(digests).size).toBe(4);
});
