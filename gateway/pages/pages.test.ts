import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launchChromium } from '../../tests/kit/chromium';
import { type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';
import { firstQuery } from './first-query';

let small: SmallGateway;

beforeAll(async () => {
  small = await startSmallGateway('in process');
});

afterAll(() => small.close());

describe('the pages over HTTP', () => {
  it.each(['/', '/graphiql'])('%s says what it may load, and to nobody that it may be framed', async (path) => {
    const response = await fetch(small.url + path);
    const policy = response.headers.get('content-security-policy');
    const html = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(policy).toContain("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    const [, nonce] = /script-src 'nonce-([\w-]+)'/.exec(policy ?? '') ?? [];
    expect(html.match(/<script nonce="([\w-]+)"/g)).toEqual([`<script nonce="${nonce}"`, `<script nonce="${nonce}"`]);
    expect(html).toContain(JSON.stringify(firstQuery).slice(1, -1));
  });

  it('gives the sandbox the addresses of the API and of subscriptions', async () => {
    const html = await (await fetch(`${small.url}/`)).text();
    expect(html).toContain("initialEndpoint: location.origin + '/graphql'");
    expect(html).toContain("initialSubscriptionEndpoint: socketOrigin + '/graphql'");
  });

  it('serves GraphiQL’s files to keep, compressed when that is accepted', async () => {
    const html = await (await fetch(`${small.url}/graphiql`)).text();
    const [path = ''] = /\/graphiql\/\w+\/graphiql\.js/.exec(html) ?? [];
    const compressed = await fetch(small.url + path);
    expect(Object.fromEntries(compressed.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'gzip',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'accept-encoding',
    });
    const plain = await fetch(small.url + path, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(await compressed.text());
    expect((await fetch(`${small.url}/graphiql/old/graphiql.js`)).status).toBe(404);
    expect((await fetch(`${small.url}${path.replace('graphiql.js', '..%2f..%2fpackage.json')}`)).status).toBe(404);
  });
});

const reason = 'there is no Chromium on this machine (apt-get install chromium)';
const isContinuousIntegration = Boolean(process.env.CI);
const inChromium = chromiumPath === null && !isContinuousIntegration ? describe.skip : describe;

inChromium(`the pages in a browser without internet${chromiumPath === null ? `: ${reason}` : ''}`, () => {
  let browser: Browser;
  let page: Page;
  let problems: string[];
  let foreign: string[];

  beforeAll(async () => {
    browser = await launchChromium();
  }, 30_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    problems = [];
    foreign = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => void (message.type() === 'error' && problems.push(message.text())));
    await page.route(
      (url) => url.origin !== small.url,
      (route) => {
        foreign.push(route.request().url());
        return route.abort('internetdisconnected');
      },
    );
  });

  afterEach(() => page.close());

  it('GraphiQL opens with the first query, its explorer and a headers editor, from our own files', async () => {
    await page.goto(`${small.url}/graphiql`);
    await page.getByText('FirstQuery').first().waitFor();
    await page.getByText('Explorer', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Headers' }).waitFor();
    const editor = page.locator('.graphiql-query-editor .view-lines');
    expect((await editor.textContent())?.replaceAll('\u00a0', ' ')).toContain('query FirstQuery {');
    expect({ problems, foreign }).toEqual({ problems: [], foreign: [] });
  }, 30_000);

  it('GraphiQL runs a query', async () => {
    await page.goto(`${small.url}/graphiql?query=${encodeURIComponent('{ carts products { title stock } }')}`);
    await page.getByRole('button', { name: /^Execute query/ }).click();
    const answer = page.locator('.result-window .view-lines');
    await answer.getByText('"carts"').waitFor();
    expect((await answer.textContent())?.replaceAll(/\s/g, '')).toBe(
      '{"data":{"carts":3,"products":[{"title":"Shirt","stock":10},{"title":"Hat","stock":20}]}}',
    );
    expect({ problems, foreign }).toEqual({ problems: [], foreign: [] });
  }, 30_000);

  it('the sandbox, which needs internet, leads to GraphiQL instead', async () => {
    await page.goto(`${small.url}/`);
    await page.getByRole('link', { name: 'Open GraphiQL' }).click();
    await page.waitForURL(`${small.url}/graphiql*`);
    expect(foreign).toEqual([
      'https://embeddable-sandbox.cdn.apollographql.com/v2/embeddable-sandbox.umd.production.min.js',
    ]);
  }, 30_000);
});
