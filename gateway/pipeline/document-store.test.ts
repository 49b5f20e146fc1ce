import { parse } from 'graphql';
import { createDocumentStore } from './document-store';

test('a document is kept from the second time on that its text comes', async () => {
  const store = createDocumentStore();
  const document = parse('{ a }');
  await store.set('key', document);
  expect(await store.get('key')).toBeUndefined();
  await store.set('key', document);
  expect(await store.get('key')).toBe(document);
});

test('what was used last stays within 500,000 characters', async () => {
  const store = createDocumentStore();
  const large = parse(`{ a${' '.repeat(200_000)} }`);
  for (const key of ['1', '2']) for (let time = 0; time < 2; time += 1) await store.set(key, large);
  expect(await store.get('1')).toBe(large);
  for (let time = 0; time < 2; time += 1) await store.set('3', large);
  expect([await store.get('1'), await store.get('2'), await store.get('3')]).toEqual([large, undefined, large]);
});

test('texts that come once each push none out that comes again', async () => {
  const store = createDocumentStore();
  const document = parse('{ a }');
  for (let time = 0; time < 2; time += 1) await store.set('kept', document);
  for (let number = 0; number < 5_000; number += 1) await store.set(`once ${number}`, document);
  expect([await store.get('kept'), await store.get('once 4999')]).toEqual([document, undefined]);
});
