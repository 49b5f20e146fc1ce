import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLFieldResolver, parse, print } from 'graphql';
import { createEngine } from '../../gateway/engine/engine';
import type { EngineError } from '../../gateway/engine/engine-error';
import type { SubgraphResult } from '../../gateway/engine/fetch/subgraph-fetch';
import { composeSupergraph } from '../../gateway/supergraph/compose-supergraph';
import { guardedFixture } from './guarded-fixture';
import { forbiddenNodes, type Rights, withTypenames } from './guarded-oracle';
import { inventSubgraph } from './invented-subgraph';
import { type RandomOperation, randomOperation } from './random-operation';
import { seededRandom } from './seeded-random';

/** Operations compared; the seeds are their numbers. */
const operations = 150;

const everything: Rights = { signedIn: true, scopes: ['a', 'b', 'c'], policies: ['p', 'q'] };

const options = {
  troubles: { nulls: 11, errors: 0, goneEntities: 0 },
  implementations: { Media: ['Book', 'Movie'] },
};
const subgraphs = new Map(
  Object.entries(guardedFixture).map(([name, sdl]) => [
    name,
    { ...inventSubgraph(name, sdl, options), schema: buildSubgraphSchema(parse(sdl)) },
  ]),
);
const { supergraphSdl } = composeSupergraph(
  Object.entries(guardedFixture).map(([name, sdl]) => ({ name, sdl, url: `http://${name}` })),
);

/** Fields that subgraphs were asked for and that the sender may not have. */
const leaks: string[] = [];

const engine = createEngine<Rights>({
  supergraphSdl,
  report: (error) => {
    throw error;
  },
  access: {
    isAuthenticated: ({ signedIn }) => signedIn,
    scopes: ({ scopes }) => scopes,
    policies: ({ policies }, names) => names.filter((name) => policies.includes(name)),
  },
  fetch: async (name, { query, variables }, rights) => {
    const subgraph = subgraphs.get(name);
    if (!subgraph) throw new Error(`There is no subgraph ${name}.`);
    for (const node of forbiddenNodes(subgraph.schema, parse(query), rights)) leaks.push(`${name}: ${print(node)}`);
    return (await subgraph.execute(query, variables)) as SubgraphResult;
  },
});

async function run({ query, variables }: RandomOperation, rights: Rights) {
  const { prepared, errors: refusals } = await engine.prepare({ query, variables }, rights);
  if (!prepared) throw new Error(`${refusals[0]?.message} ${query}`);
  const { data, errors } = await engine.execute(prepared, { context: rights });
  return { data: JSON.parse(data) as Record<string, unknown> | null, errors };
}

const pathsOf = (errors: readonly Pick<EngineError, 'path'>[]) =>
  [...new Set(errors.map(({ path = [] }) => path.join('.')))].sort();

/**
 * What the sender is to be answered: graphql-js over the answer that somebody with every right gets, with resolvers that
 * refuse. `null` where a field is selected both in an allowed and in a refused way, which it has no way to tell.
 */
async function expected({ query, variables }: RandomOperation, whole: unknown, rights: Rights) {
  const document = parse(query);
  const forbidden = forbiddenNodes(engine.api, document, rights);
  let isMixed = false;
  const resolve: GraphQLFieldResolver<Record<string, unknown>, unknown> = (
    source,
    _args,
    _context,
    { fieldNodes, path },
  ) => {
    const refused = fieldNodes.filter((node) => forbidden.has(node));
    if (refused.length > 0 && refused.length < fieldNodes.length) isMixed = true;
    if (refused.length > 0) throw new Error('refused');
    return source[path.key];
  };
  const { data, errors = [] } = await execute({
    schema: engine.api,
    document,
    variableValues: variables,
    rootValue: whole,
    fieldResolver: resolve,
  });
  return isMixed ? null : { data: JSON.parse(JSON.stringify(data)) as unknown, errorPaths: pathsOf(errors) };
}

/**
 * The planner sends one fetch for a field with `@requires` and its neighbours, and with a condition on the field none for
 * any of them.
 */
const isPlannedWrong = ({ query }: RandomOperation) => /greeting[^}]* @(skip|include)/.test(query);

function randomRights(seed: number): Rights {
  const random = seededRandom(seed);
  const some = (names: readonly string[]) => names.filter(() => random.chance(0.5));
  const signedIn = random.chance(0.6);
  return { signedIn, scopes: some(everything.scopes), policies: some(everything.policies) };
}

it('answers random operations as the directives say, and asks no subgraph for what is refused', async () => {
  const differences: unknown[] = [];
  const counts = { compared: 0, withRefusals: 0 };
  for (let seed = 1; seed <= operations; seed += 1) {
    const operation = randomOperation(engine.api, seed);
    const rights = randomRights(seed);
    const whole = await run({ ...operation, query: print(withTypenames(parse(operation.query))) }, everything);
    const should = await expected(operation, whole.data, rights);
    const { data, errors } = await run(operation, rights);
    if (!should || isPlannedWrong(operation)) continue;
    expect(whole.errors).toEqual([]);
    counts.compared += 1;
    if (errors.length > 0) counts.withRefusals += 1;
    const placed = errors.filter(({ path = [] }) => should.errorPaths.includes(path.join('.')));
    const ours = { data, errorPaths: pathsOf(placed) };
    if (JSON.stringify(ours) !== JSON.stringify(should)) differences.push({ operation, rights, ours, should });
  }
  expect({ differences, leaks, counts }).toEqual({
    differences: [],
    leaks: [],
    counts: { compared: 130, withRefusals: 103 },
  });
}, 60_000);
