import { getIntrospectionQuery } from 'graphql';
import { composeSupergraph } from '../../supergraph/compose-supergraph';
import { createEngine } from '../engine';

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** Sixty types of one interface, beside enough others that interfaces have few types on average. */
const sdl = `type Query { node: Node ${repeat(60, (n) => `a${n}: A${n}`)} ${repeat(200, (n) => `b${n}: B${n}`)} }
  interface Node { id: ID! }
  ${repeat(60, (n) => `type A${n} implements Node { id: ID! ${repeat(9, (index) => `f${index}: Int`)} }`)}
  ${repeat(200, (n) => `type B${n} { id: ID! }`)}`;

const { supergraphSdl } = composeSupergraph([{ name: 'a', url: 'http://a', sdl }]);
const engine = createEngine<null>({
  supergraphSdl,
  report: (error) => {
    throw error;
  },
  fetch: async () => ({ data: null }),
});

const codesOf = async (query: string) =>
  (await engine.prepare({ query }, null)).errors?.map(({ extensions }) => extensions.code);
const named = (fields: string) => `{ __type(name: "Node") { ${fields} } }`;

test('what tools ask passes, of the schema and of one type', async () => {
  expect(await codesOf(getIntrospectionQuery())).toBeUndefined();
  expect(await codesOf(named('possibleTypes { name fields { name type { name } } }'))).toBeUndefined();
});

test('the lists of a type that the client chose count as the largest, however few there are on average', async () => {
  const large = repeat(60, (n) => `t${n}: possibleTypes { fields { name type { name } } }`);
  expect(await codesOf(named(large))).toEqual(['INTROSPECTION_TOO_LARGE']);
  expect(await codesOf(`{ __schema { types { name } queryType { ${large} } } }`)).toEqual(['INTROSPECTION_TOO_LARGE']);
});
