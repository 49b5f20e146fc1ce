import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, print } from 'graphql';

/** The operations that the guides for staff show are those of schema/operations, which the whole graph checks. */

const root = path.resolve(__dirname, '..');
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');
const plain = (operation: string) => print(parse(operation));

test.each([
  ['docs/orders.md', ['list-orders', 'cancel-order', 'edit-order', 'refund-order']],
  ['docs/stock.md', ['create-return', 'receive-return']],
])('%s shows the operations that are kept', (guide, operations) => {
  const shown = [...textOf(guide).matchAll(/```graphql\n(.*?)```/gs)].map(([, block = '']) => plain(block));
  expect(shown).toEqual(operations.map((name) => plain(textOf(`schema/operations/${name}.graphql`))));
});
