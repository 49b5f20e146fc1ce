import { inBothShapes } from '../../kit/in-both-shapes';
import { closeDatabase } from '../../kit/test-server';

const query = '{ products(first: 1) { totalCount } articles(first: 1) { totalCount } }';
const whole = { data: { products: { totalCount: 0 }, articles: { totalCount: 0 } } };

inBothShapes((platform) => {
  const readiness = async () => {
    const response = await fetch(`${platform().url}/health/ready`);
    return { status: response.status, body: await response.json() };
  };

  test('a database that goes away costs its own fields, is seen by the probe, and is back by itself', async () => {
    expect(await platform().query(query)).toEqual(whole);
    const { reopen } = await closeDatabase(platform().environment.DATABASE_URL as string, 'product');

    const broken = await platform().query(query);
    expect(broken.errors).toEqual([
      {
        message: 'Something went wrong on our side. The request id names it in our log.',
        path: ['products'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String), subgraph: 'product' },
      },
    ]);
    expect(await readiness()).toEqual({
      status: 200,
      body: {
        status: 'ready',
        degraded: true,
        supergraph: { id: expect.stringMatching(/^[0-9a-f]{16}$/), loadedAt: expect.any(String), refused: null },
        subgraphs: { content: 'up', product: 'down', user: 'up', order: 'up' },
      },
    });

    await reopen();
    expect(await platform().query(query)).toEqual(whole);
    expect((await readiness()).body).toMatchObject({ degraded: false });
  });

  test('without any database the platform is not ready', async () => {
    const url = platform().environment.DATABASE_URL as string;
    const closed = await Promise.all(
      (['content', 'product', 'user', 'order'] as const).map((name) => closeDatabase(url, name)),
    );
    expect((await readiness()).status).toBe(503);
    await Promise.all(closed.map(({ reopen }) => reopen()));
    expect((await readiness()).status).toBe(200);
  });
});
