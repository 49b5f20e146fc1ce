import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, print } from 'graphql';

/** docs/orders.md: the operations that it shows are those of schema/operations, which the whole graph checks. */

const root = path.resolve(__dirname, '..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const plain = (operation: string) => print(parse(operation));

test('the guide to orders shows the operations that are kept', () => {
  const shown = [...textOf('docs/orders.md').matchAll(/```graphql\n(.*?)```/gs)].map(([, block = '']) => plain(block));
  const kept = ['list-orders', 'cancel-order', 'edit-order', 'refund-order'].map((name) =>
    plain(textOf(`schema/operations/${name}.graphql`)),
  );
  expect(shown).toEqual(kept);
});
