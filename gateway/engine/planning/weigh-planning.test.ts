import { parse } from 'graphql';
import { composeSupergraph } from '../../supergraph/compose-supergraph';
import { createEngineSchema } from '../schema/engine-schema';
import { weighPlanning } from './weigh-planning';

const { supergraphSdl } = composeSupergraph(
  ['a', 'b'].map((name) => ({
    name,
    url: `http://${name}`,
    sdl: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
      type Query { hat: Hat @shareable ${name === 'a' ? 'only: Hat near: Near' : 'b: Int'} }
      interface Near { id: ID! next: Near }
      type Hat implements Near @key(fields: "id") { id: ID! next: Near @shareable info: Info @shareable title: String @shareable }
      type Cap implements Near @key(fields: "id") { id: ID! next: Near @shareable }
      type Info @shareable { of: Info text: String }`,
  })),
);
const schema = createEngineSchema(supergraphSdl, {});
const weigh = (query: string) => weighPlanning(parse(query), schema);

test.each([
  ['one subgraph leaves no choice', '{ only { id title } }', { selections: 3, choices: 0 }],
  ['two leave one', '{ hat { title info { text } } }', { selections: 4, choices: 2 }],
  ['a type that cannot be entered leaves none', '{ only { info { of { text } } } }', { selections: 4, choices: 1 }],
  ['an interface has the choices of each of its types', '{ near { next { id } } }', { selections: 3, choices: 2 }],
  [
    'fragments count wherever they are spread',
    '{ a: hat { ...f } b: hat { ...f } } fragment f on Hat { info { text } }',
    { selections: 8, choices: 4 },
  ],
  [
    'each variable of @defer doubles the plans',
    'query ($a: Boolean, $b: Boolean) { only { ... @defer(if: $a) { id } ... @defer(if: $b) { title } } }',
    { selections: 5, choices: 2 },
  ],
])('%s', (_rule, query, expected) => {
  expect(weigh(query)).toEqual(expected);
});
