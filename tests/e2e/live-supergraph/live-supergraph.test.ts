import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { supergraphId } from '../../../gateway/supergraph/supergraph-id';
import { readSettings } from '../../../platform/config/settings';
import { subgraphNames } from '../../../platform/config/subgraph-name';
import { type PlatformUnderTest, startPlatformUnderTest } from '../../kit/platform-under-test';

const shipped = path.resolve(__dirname, '../../../schema/supergraph.graphql');

/** Milliseconds: one Node process starts on two cores. */
const startTimeoutMs = 60_000;

let platform: PlatformUnderTest;

beforeAll(async () => {
  platform = await startPlatformUnderTest('one process', { SUPERGRAPH: 'live' });
}, startTimeoutMs);

afterAll(() => platform.close(), startTimeoutMs);

/** The shipped supergraph, with the subgraphs where this platform has them. */
async function expectedSupergraph(): Promise<string> {
  const [defaults, here] = [readSettings({}).subgraphs, readSettings(platform.environment).subgraphs];
  return subgraphNames.reduce(
    (text, name) => text.replace(`${defaults[name].url}/graphql`, `${here[name].url}/graphql`),
    await readFile(shipped, 'utf8'),
  );
}

it('serves what our running subgraphs say of themselves: the supergraph that is shipped', async () => {
  const health = (await (await fetch(`${platform.url}/health/ready`)).json()) as { supergraph: unknown };
  expect(health.supergraph).toEqual({
    id: supergraphId(await expectedSupergraph()),
    loadedAt: expect.any(String),
    refused: null,
  });
  expect(await platform.query('{ products(first: 1) { totalCount } }')).toEqual({
    data: { products: { totalCount: 0 } },
  });
});
