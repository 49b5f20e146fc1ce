import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../../tests/kit/test-subgraph';
import { productSubgraph } from '../start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(productSubgraph);
});

afterAll(() => subgraph.close());

const importProducts = /* GraphQL */ `
  mutation Import($input: [ProductImportInput!]!) {
    productsImport(input: $input) { results { outcome } }
  }
`;

async function statementsOf(input: object[], outcome: string): Promise<number> {
  return subgraph.countSql(async () => {
    const { data } = await subgraph.execute(importProducts, { input }, staffViewer);
    expect(data).toEqual({ productsImport: { results: input.map(() => ({ outcome })) } });
  });
}

test('the planner is told of what an import made after 500 products, and when they have doubled', async () => {
  const batch = (number: number) =>
    Array.from({ length: 250 }, (_, index) => ({
      externalReference: `${number}-${index}`,
      title: `Pencil ${number}-${index}`,
      variants: [],
    }));
  const statements: number[] = [];
  for (const number of [1, 2, 3, 4, 5]) statements.push(await statementsOf(batch(number), 'CREATED'));
  const [usual = 0] = statements;
  expect(statements.map((count) => count - usual)).toEqual([0, 1, 0, 1, 0]);
  expect(await statementsOf(batch(1), 'UNCHANGED')).toBe(1);
});
