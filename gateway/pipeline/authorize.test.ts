import { type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';
import { createSigner } from '../../tests/kit/small-graph';

const query = '{ secret carts }';

const refused = (reason: string, message: string) => ({
  message,
  path: ['secret'],
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason },
});

async function bearer({ graph }: SmallGateway, scope: string) {
  const signer = await createSigner('key-1');
  graph.accounts.publishedKeys = [signer.publicKey];
  return { authorization: `Bearer ${await signer.sign({ scope })}` };
}

describe('access through the gateway', () => {
  let small: SmallGateway;
  afterEach(() => small.close());

  it('is what the credentials say', async () => {
    small = await startSmallGateway('in process');
    expect(await small.post(query)).toMatchObject({
      status: 200,
      body: {
        data: { secret: null, carts: 3 },
        errors: [refused('UNAUTHENTICATED', 'Sign in to use Query.secret.')],
      },
    });
    const reader = await bearer(small, 'products:read');
    expect((await small.post(query, reader)).body).toEqual({ data: { secret: 'the secret', carts: 3 } });
  });

  it('tells whoever is signed in which scope is needed', async () => {
    small = await startSmallGateway('in process');
    const other = await bearer(small, 'stock:read');
    expect((await small.post(query, other)).body).toEqual({
      data: { secret: null, carts: 3 },
      errors: [refused('FORBIDDEN', 'Query.secret needs products:read.')],
    });
  });

  it('asks a subgraph for nothing that it would refuse', async () => {
    small = await startSmallGateway('over HTTP');
    await small.stop('product');
    expect((await small.post(query)).body).toEqual({
      data: { secret: null, carts: 3 },
      errors: [refused('UNAUTHENTICATED', 'Sign in to use Query.secret.')],
    });
  });

  it('refuses the whole with REJECT_UNAUTHORIZED', async () => {
    small = await startSmallGateway('in process', { REJECT_UNAUTHORIZED: 'true' });
    const { status, body } = await small.post(query);
    expect({ status, body }).toEqual({
      status: 400,
      body: { errors: [refused('UNAUTHENTICATED', 'Sign in to use Query.secret.')] },
    });
    expect((await small.post('{ carts }')).body).toEqual({ data: { carts: 3 } });
  });
});
