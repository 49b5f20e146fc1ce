import { chromiumPath, launchChromium } from '../../kit/chromium';
import { inBothShapes } from '../../kit/in-both-shapes';
import { writeStorefront } from '../../kit/storefront-fixture';
import { knock, signatureOf, testMessage } from './payment-webhooks';

const credentials = { email: 'ada@shop.example', password: 'a long and unlikely password' };

const register = /* GraphQL */ `
  mutation Register($input: UserRegisterInput!) { userRegister(input: $input) { user { id } userErrors { code } } }
`;

const signIn = /* GraphQL */ `
  mutation SignIn($input: SessionCreateInput!) { sessionCreate(input: $input) { accessToken userErrors { code } } }
`;

const createKey = /* GraphQL */ `
  mutation CreateKey($input: ApiKeyCreateInput!) {
    apiKeyCreate(input: $input) { secret apiKey { id } userErrors { code } }
  }
`;

const noChromium = chromiumPath === null && !process.env.CI;

inBothShapes((platform) => {
  beforeAll(() => writeStorefront(platform(), { products: 3, variantsPerProduct: 2 }), 60_000);

  const refusal = async (headers: Record<string, string>) => {
    const { data, errors } = await platform().query('{ viewer { id } }', {}, headers);
    return { data, code: errors?.[0]?.extensions?.code };
  };

  test('a token that the user subgraph signed opens the gateway, an altered one does not', async () => {
    await platform().query(register, { input: credentials });
    const { data } = await platform().query<{ sessionCreate: { accessToken: string } }>(signIn, { input: credentials });
    const token = data?.sessionCreate.accessToken ?? '';
    const viewer = await platform().query('{ viewer { email } }', {}, { authorization: `Bearer ${token}` });
    expect(viewer).toEqual({ data: { viewer: { email: credentials.email } } });
    const altered = `${token.slice(0, -10)}${token.at(-10) === 'A' ? 'B' : 'A'}${token.slice(-9)}`;
    expect(await refusal({ authorization: `Bearer ${altered}` })).toEqual({ data: undefined, code: 'INVALID_TOKEN' });
  });

  test('a message of a payment provider is refused unless it is signed, new, about our account and a payment of ours', async () => {
    const [message, foreign] = [testMessage(), testMessage({ account: 'another' })];
    const signed = (body: string, ageSeconds = 0) => signatureOf(platform(), body, ageSeconds);
    const answers = await Promise.all([
      knock(platform(), { body: message }),
      knock(platform(), { body: `${message} `, headers: signed(message) }),
      knock(platform(), { body: message, headers: signed(message, 600) }),
      knock(platform(), { body: foreign, headers: signed(foreign) }),
      knock(platform(), { body: message, headers: signed(message) }),
      knock(platform(), { body: message, headers: { ...signed(message), 'content-type': 'application/json' } }),
      knock(platform(), { body: message, provider: 'nobody' }),
      knock(platform(), { body: 'x'.repeat(300_000), headers: signed('') }),
      knock(platform(), { body: '' }),
    ]);
    expect(answers).toEqual([
      { status: 400, code: 'WEBHOOK_SIGNATURE_INVALID' },
      { status: 400, code: 'WEBHOOK_SIGNATURE_INVALID' },
      { status: 400, code: 'WEBHOOK_SIGNATURE_INVALID' },
      { status: 403, code: 'WEBHOOK_OTHER_ACCOUNT' },
      { status: 404, code: 'WEBHOOK_UNKNOWN_PAYMENT' },
      { status: 404, code: 'WEBHOOK_UNKNOWN_PAYMENT' },
      { status: 404, code: 'WEBHOOK_UNKNOWN_PROVIDER' },
      { status: 413, code: 'PAYLOAD_TOO_LARGE' },
      { status: 400, code: 'WEBHOOK_SIGNATURE_INVALID' },
    ]);
  });

  test('an API key may do what its scopes say', async () => {
    const input = { name: 'reporting', scopes: ['users:read'] };
    const created = await platform().query<{ apiKeyCreate: { secret: string } }>(
      createKey,
      { input },
      platform().asOperator,
    );
    const key = { 'x-api-key': created.data?.apiKeyCreate.secret ?? '' };
    const allowed = await platform().query('{ users(first: 1) { totalCount } }', {}, key);
    expect(allowed.errors).toBeUndefined();
    const refused = await platform().query('{ apiKeys(first: 1) { totalCount } }', {}, key);
    expect(refused).toEqual({
      data: { apiKeys: null },
      errors: [
        {
          message: 'Query.apiKeys needs keys:write.',
          path: ['apiKeys'],
          extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'FORBIDDEN' },
        },
      ],
    });
    const unknown = { 'x-api-key': `tbk_shop_${'0'.repeat(32)}` };
    expect(await refusal(unknown)).toEqual({ data: undefined, code: 'INVALID_API_KEY' });
  });

  test.each([
    ['broken JSON', '{"query": ', 400, 'BAD_REQUEST'],
    ['a 10 MB query', JSON.stringify({ query: `{ viewer { ${'id '.repeat(3_400_000)} } }` }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('%s is refused with a code', async (_what, body, status, code) => {
    const response = await fetch(`${platform().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect([response.status, await response.json()]).toEqual([
      status,
      { errors: [{ message: expect.any(String), extensions: { code } }] },
    ]);
  });

  test('the metrics tell operations, statements, batches and connections', async () => {
    await platform().query(
      'query Told { products(first: 2) { nodes { title variants(first: 2) { nodes { sku } } } } }',
    );
    const text = await (await fetch(`${platform().url}/metrics`)).text();
    expect(text).toMatch(/graphql_operations_total\{operation="Told",type="query",outcome="ok"\} 1/);
    for (const name of ['sql_statements_total', 'dataloader_batches_total', 'http_requests_total']) {
      expect([name, await platform().counter(name)]).toEqual([name, expect.any(Number)]);
      expect(await platform().counter(name)).toBeGreaterThan(0);
    }
  });

  (noChromium ? test.skip : test)(
    `GraphiQL runs its first query${noChromium ? ' (skipped: there is no Chromium on this machine)' : ''}`,
    async () => {
      const browser = await launchChromium();
      try {
        const page = await browser.newPage();
        await page.goto(`${platform().url}/graphiql`);
        await page.getByRole('button', { name: /^Execute query/ }).click();
        const answer = page.locator('.result-window .view-lines');
        await answer.getByText('"data"').waitFor();
        const text = (await answer.textContent())?.replaceAll('\u00a0', ' ');
        expect(text).toContain('Product 000');
        expect(text).not.toContain('"errors"');
      } finally {
        await browser.close();
      }
    },
    60_000,
  );
});
