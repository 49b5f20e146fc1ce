import { readSettings } from './settings';

const secret = 'x'.repeat(32);
const databaseUrl = 'postgres://localhost/shop';

test('without an environment the defaults count, and nothing can be changed later', () => {
  const settings = readSettings({});
  expect(settings).toMatchObject({
    production: false,
    host: '127.0.0.1',
    port: 4000,
    dataDir: expect.stringMatching(/[\\/]\.data$/),
    databaseUrl: null,
    logLevel: 'info',
    serviceSecret: null,
    sampleStore: true,
    subgraphs: { order: { port: 4004, url: 'http://127.0.0.1:4004', databaseUrl: null } },
  });
  expect([Object.isFrozen(settings), Object.isFrozen(settings.subgraphs.order)]).toEqual([true, true]);
});

test('an empty variable is one that is not set', () => {
  expect(readSettings({ PORT: '', LOG_LEVEL: ' ', DATABASE_URL: '' })).toEqual(readSettings({}));
});

test('the address of a subgraph follows its port, unless it has one of its own', () => {
  const { content, product } = readSettings({
    CONTENT_PORT: '5001',
    PRODUCT_PORT: '5002',
    PRODUCT_URL: 'http://product:80/',
  }).subgraphs;
  expect([content.url, product.url]).toEqual(['http://127.0.0.1:5001', 'http://product:80']);
});

test.each([
  ['PORT', '65536', 'expects a whole number from 0 to 65535'],
  ['USER_PORT', '-1', 'expects a whole number from 0 to 65535'],
  ['LOG_LEVEL', 'loud', 'expects one of trace, debug, info, warn, error, fatal, silent'],
  ['DATABASE_URL', 'mysql://localhost/shop', 'expects a URL that begins with postgres:// or postgresql://'],
  ['ORDER_DATABASE_URL', 'localhost', 'expects a URL that begins with postgres:// or postgresql://'],
  ['PRODUCT_URL', 'product:4002', 'expects a URL that begins with http:// or https://'],
  ['DATABASE_POOL_SIZE', '0', 'expects a whole number from 1 to 1000'],
  ['SERVICE_SECRET', 'short', 'expects at least 32 characters, for example of "openssl rand -hex 32"'],
  ['MAX_REQUEST_BYTES', '1 MB', 'expects a whole number from 1024 to 1073741824'],
  ['INTROSPECTION', 'yes', 'expects one of true, false'],
  ['SUBGRAPH_TIMEOUT_MS', '1.5', 'expects a whole number from 1 to 600000'],
  ['SHUTDOWN_GRACE_MS', '1e3', 'expects a whole number from 0 to 600000'],
  ['SAMPLE_STORE', '1', 'expects one of true, false'],
  ['RATES_KEPT_MS', '-1', 'expects a whole number from 0 to 3600000'],
  ['WORKER_POLL_MS', '-1', 'expects a whole number from 0 to 3600000'],
])('%s=%s is refused by name, and the value is not repeated', (variable, value, expectation) => {
  expect(() => readSettings({ [variable]: value })).toThrow(new Error(`${variable}: ${expectation}`));
});

describe('in production', () => {
  const production = { NODE_ENV: 'production', SERVICE_SECRET: secret, DATABASE_URL: databaseUrl };

  test('there is no sample store', () => {
    expect(readSettings(production)).toMatchObject({ production: true, sampleStore: false });
    expect(() => readSettings({ ...production, SAMPLE_STORE: 'true' })).toThrow('SAMPLE_STORE: cannot be true');
  });

  test('no step is one to crash at', () => {
    expect(() => readSettings({ ...production, CRASH_AT: 'checkout:after-reserve' })).toThrow(
      new Error('CRASH_AT: cannot be used with NODE_ENV=production'),
    );
  });

  test.each(['SERVICE_SECRET', 'DATABASE_URL'])('%s is asked for by name', (variable) => {
    const message = `${variable}: is required with NODE_ENV=production`;
    expect(() => readSettings({ ...production, [variable]: undefined })).toThrow(message);
  });

  test('a database for each subgraph is as good as one server for all', () => {
    const own = (name: string) => [`${name}_DATABASE_URL`, databaseUrl] as const;
    const databases = Object.fromEntries(['CONTENT', 'PRODUCT', 'USER', 'ORDER'].map(own));
    const settings = readSettings({ NODE_ENV: 'production', SERVICE_SECRET: secret, ...databases });
    expect(settings.subgraphs.user.databaseUrl).toBe(databaseUrl);
  });
});
