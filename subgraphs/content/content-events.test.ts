import { importContent } from '../../tests/kit/content-fixture';
import { eventsOf, type WrittenEvent } from '../../tests/kit/events-of';
import { staffViewer, startTestSubgraph, type TestSubgraph } from '../../tests/kit/test-subgraph';
import { contentSubgraph } from './start';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(contentSubgraph);
});

afterAll(() => subgraph.close());

const kinds = [
  { name: 'article', entityType: 'Article', kind: 'ARTICLE', list: 'articles' },
  { name: 'page', entityType: 'Page', kind: 'PAGE', list: 'pages' },
] as const;
type Kind = (typeof kinds)[number];

/** Runs `articlePublish` and the like. @returns the id that it answers, `null` when it is refused */
async function run({ name, entityType }: Kind, action: string, variables: Record<string, unknown>): Promise<string> {
  const types: Record<string, string> = { id: 'ID!', input: `${entityType}${action}Input!` };
  const declared = Object.keys(variables).map((variable) => `$${variable}: ${types[variable]}`);
  const passed = Object.keys(variables).map((variable) => `${variable}: $${variable}`);
  const object = action === 'Delete' ? 'deletedId' : `${name} { id }`;
  const { data, errors } = await subgraph.execute<Record<string, Record<string, { id: string } | null>>>(
    `mutation (${declared.join(', ')}) { ${name}${action}(${passed.join(', ')}) { ${object} userErrors { code } } }`,
    variables,
    staffViewer,
  );
  expect(errors).toBeUndefined();
  return data?.[`${name}${action}`]?.[name]?.id ?? '';
}

/** An event about an entry as it is expected. */
function told(kind: Kind, type: 'published' | 'unpublished', id: string, handle: string): WrittenEvent {
  const payload = { version: 1, kind: kind.kind, id, handle };
  return {
    type: `content.${type}`,
    entityType: kind.entityType,
    tags: [`${kind.name}:${id}`, kind.list],
    payload,
  };
}

describe.each(kinds)('of kind $name', (kind) => {
  const events = (action: string, variables: Record<string, unknown>) =>
    eventsOf(subgraph, () => run(kind, action, variables));

  test('a draft is told of when it is published, and not again before it changes', async () => {
    const id = await run(kind, 'Create', { input: { title: 'News', handle: 'news' } });
    expect(await events('Publish', { id })).toEqual([told(kind, 'published', id, 'news')]);
    expect(await events('Publish', { id })).toEqual([]);
    expect(await events('Update', { id, input: { title: 'Newer' } })).toEqual([]);
    expect(await events('Publish', { id })).toEqual([told(kind, 'published', id, 'news')]);
  });

  test('another handle is told of at once while it is published, and only then', async () => {
    const id = await run(kind, 'Create', { input: { title: 'Moving', handle: 'here' } });
    expect(await events('Update', { id, input: { handle: 'there' } })).toEqual([]);
    await run(kind, 'Publish', { id });
    expect(await events('Update', { id, input: { handle: 'elsewhere' } })).toEqual([
      told(kind, 'published', id, 'elsewhere'),
    ]);
    expect(await events('Update', { id, input: { handle: 'news' } })).toEqual([]);
  });

  test('what is taken back, or deleted while it is published, is told of once', async () => {
    const id = await run(kind, 'Create', { input: { title: 'Going', handle: 'going' } });
    await run(kind, 'Publish', { id });
    expect(await events('Unpublish', { id })).toEqual([told(kind, 'unpublished', id, 'going')]);
    expect(await events('Unpublish', { id })).toEqual([]);
    await run(kind, 'Publish', { id });
    expect(await events('Delete', { id })).toEqual([told(kind, 'unpublished', id, 'going')]);
    expect(await events('Delete', { id })).toEqual([]);
    const draft = await run(kind, 'Create', { input: { title: 'Draft', handle: 'draft' } });
    expect(await events('Delete', { id: draft })).toEqual([]);
  });

  test('an import tells of what it published and took back, not of drafts, and not twice', async () => {
    const input = (publish: readonly (boolean | undefined)[], suffix = '') =>
      publish.map((value, index) => ({
        externalReference: `import-${index}`,
        title: `Import ${index}`,
        handle: `import-${index}${suffix}`,
        publish: value,
      }));
    let ids: string[] = [];
    const run = (items: object[]) => async () => {
      ids = (await importContent(subgraph, kind.list, items)).map(({ id }) => id as string);
    };
    expect(await eventsOf(subgraph, run(input([true, true, true, false])))).toEqual(
      ids.slice(0, 3).map((id, index) => told(kind, 'published', id, `import-${index}`)),
    );
    expect(await eventsOf(subgraph, run(input([true, true, true, false])))).toEqual([]);
    const events = await eventsOf(subgraph, run(input([true, false, undefined, undefined], '-moved')));
    expect(events).toEqual([
      told(kind, 'published', ids[2] as string, 'import-2-moved'),
      told(kind, 'published', ids[0] as string, 'import-0-moved'),
      told(kind, 'unpublished', ids[1] as string, 'import-1-moved'),
    ]);
  });
});
