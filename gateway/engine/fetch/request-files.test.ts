import { UploadedFile } from '../../../platform/uploads/uploaded-file';
import { composeSupergraph } from '../../supergraph/compose-supergraph';
import { createEngine } from '../engine';
import type { SubgraphFetch } from './subgraph-fetch';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

const subgraphs = {
  pictures: `${link}
    scalar Upload
    scalar Anything
    input PictureInput { file: Upload, files: [Upload], name: String, more: PictureInput }
    type Query { look(file: Upload): Int anything(value: Anything): Int picture: Picture }
    type Mutation { picture(input: PictureInput): Picture any(value: Anything): Int }
    type Picture @key(fields: "id") { id: ID! }`,
  frames: `${link}
    scalar Upload
    scalar Anything
    type Mutation { frame(file: Upload!): Int }
    type Picture @key(fields: "id") { id: ID! framed(with: Upload): Int marked(with: Anything): Int }`,
};

const { supergraphSdl } = composeSupergraph(
  Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl, url: `http://${name}` })),
);

/** Runs an operation over subgraphs that answer 1, and says what each fetch brought them. */
async function run(query: string, variables: Record<string, unknown>) {
  const asked: { subgraph: string; variables: unknown; files: SubgraphFetch['files'] }[] = [];
  const engine = createEngine<null>({
    supergraphSdl,
    report: (error) => {
      throw error;
    },
    fetch: async (subgraph, fetch) => {
      asked.push({ subgraph, variables: JSON.parse(fetch.body).variables, files: fetch.files });
      if (fetch.query.includes('_entities')) return { data: { _entities: [{ framed: 1 }] } };
      return { data: subgraph === 'pictures' ? { picture: { __typename: 'Picture', id: 'p' } } : { frame: 1 } };
    },
  });
  const { prepared, errors } = await engine.prepare({ query, variables }, null);
  if (!prepared) return { asked, errors };
  const answer = await engine.execute(prepared, { context: null });
  return { asked, errors: answer.errors };
}

const file = () =>
  new UploadedFile(() => {
    throw new Error('The engine opens no file.');
  });

test('each fetch gets the files of its own variables, and null in their places', async () => {
  const [one, two, three] = [file(), file(), file()];
  const { asked, errors } = await run(
    `mutation ($input: PictureInput, $frame: Upload!) {
      picture(input: $input) { id framed(with: $frame) }
    }`,
    { input: { file: one, files: [null, two], name: 'a', more: { file: one } }, frame: three },
  );
  expect(errors).toEqual([]);
  const [pictures, frames] = asked;
  expect(pictures?.variables).toEqual({ input: { file: null, files: [null, null], name: 'a', more: { file: null } } });
  expect([...(pictures?.files ?? [])]).toEqual([
    ['variables.input.file', one],
    ['variables.input.files.1', two],
    ['variables.input.more.file', one],
  ]);
  expect([...(frames?.files ?? [])]).toEqual([['variables.frame', three]]);
  expect(frames?.variables).toMatchObject({ frame: null });
});

test('a fetch without files has none', async () => {
  const { asked } = await run('mutation ($input: PictureInput) { picture(input: $input) { id } }', {
    input: { name: 'a' },
  });
  expect(asked).toEqual([{ subgraph: 'pictures', variables: { input: { name: 'a' } }, files: undefined }]);
});

test.each([
  ['of a query', 'query ($it: Upload) { look(file: $it) }'],
  ['where a text belongs', 'mutation ($it: String) { picture(input: { name: $it }) { id } }'],
])('a file %s is refused, and nothing is asked', async (_, query) => {
  const { asked, errors } = await run(query, { it: file() });
  expect([asked, errors?.map(({ extensions }) => extensions.code)]).toEqual([[], ['BAD_USER_INPUT']]);
});

test('a file within another scalar is never lost without a word', async () => {
  const { asked, errors } = await run('mutation ($it: Anything) { any(value: $it) }', { it: { deep: file() } });
  expect([asked, errors?.map(({ extensions }) => extensions.code)]).toEqual([[], ['BAD_USER_INPUT']]);
});

test('nor for a field of an entity, whose fetch nobody awaits', async () => {
  const { asked, errors } = await run('query ($it: Anything) { picture { marked(with: $it) } }', { it: file() });
  expect(asked.map(({ subgraph }) => subgraph)).toEqual(['pictures']);
  expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['picture', 'marked'], 'BAD_USER_INPUT'],
  ]);
});
