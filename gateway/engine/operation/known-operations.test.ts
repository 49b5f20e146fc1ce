import { composeSupergraph } from '../../supergraph/compose-supergraph';
import { createEngine, type OperationRequest } from '../engine';

const { supergraphSdl } = composeSupergraph([{ name: 'a', url: 'http://a', sdl: 'type Query { one: Int two: Int }' }]);

const shared = 'query Page {\n  one\n}';

test.each<[string, OperationRequest, OperationRequest]>([
  [
    'a name that goes on as the text does',
    { operationName: 'Page\nquery Page {', query: '  one\n}' },
    { operationName: 'Page', query: shared },
  ],
  ['an empty name', { operationName: '', query: shared }, { query: shared }],
  ['the name of no operation', { operationName: 'Other', query: shared }, { operationName: null, query: shared }],
])('what is refused for %s is refused to nobody else', async (_what, refused, good) => {
  const engine = createEngine<null>({
    supergraphSdl,
    report: (error) => {
      throw error;
    },
    fetch: async () => ({ data: { one: 1 } }),
  });
  expect((await engine.prepare(refused, null)).errors).toHaveLength(1);
  const { prepared } = await engine.prepare(good, null);
  expect(prepared && (await engine.execute(prepared, { context: null })).data).toBe('{"one":1}');
});
