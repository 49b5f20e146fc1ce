import { Client } from 'pg';
import { runRole } from '../../kit/run-role';
import { createInstallationDatabases, type TestDatabase } from '../../kit/test-server';

let databases: TestDatabase;

beforeAll(async () => {
  databases = await createInstallationDatabases();
});

afterAll(() => databases.drop());

const verify = (...args: string[]) =>
  runRole(['verify', ...args], { DATABASE_URL: databases.url, SERVICE_SECRET: 'a-secret-that-only-the-tests-know-of' });

async function inOrder(sql: string): Promise<void> {
  const client = new Client({ connectionString: `${databases.url}_order` });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const checkout = '01890a5d-ac96-774b-bcce-b302099a8057';

test('the role says what it looked at and ends with 0, or names what is wrong and ends with 1', async () => {
  const sound = await verify();
  expect([sound.code, sound.lines.filter((line) => line !== '')]).toEqual([
    0,
    [
      expect.stringMatching(/^product: no violation of 3 invariants in 0 products, /),
      expect.stringMatching(/^order: no violation of \d+ invariants in 0 orders, /),
    ],
  ]);

  await inOrder(`set session_replication_role = replica;
    insert into stock_reservation (checkout_id, variant_id, location_id, quantity)
    values ('${checkout}', '${checkout}', '${checkout}', 3)`);
  const broken = await verify();
  expect([broken.code, broken.lines.filter((line) => line !== '').slice(1)]).toEqual([
    1,
    [
      'order: stock-reserved-is-its-reservations: ProductVariant var_01h455vb4pex5vsknk084sn02q loc_01h455vb4pex5vsknk084sn02q: ' +
        'reserved is 0; should be 3, the sum of its rows in stock_reservation',
      'order: reservation-belongs-to-an-open-checkout: Checkout chk_01h455vb4pex5vsknk084sn02q var_01h455vb4pex5vsknk084sn02q: ' +
        '3 units are reserved; should be none: there is no such checkout',
      expect.stringMatching(/^order: 2 violations of \d+ invariants in 0 orders, /),
    ],
  ]);

  const json = await verify('--json');
  expect(json.code).toBe(1);
  const reports = json.output.split('\n').filter((line) => line.startsWith('{"subgraph"'));
  expect(reports.map((line) => JSON.parse(line))).toMatchObject([
    { subgraph: 'product', violated: [] },
    {
      subgraph: 'order',
      violated: [
        { name: 'stock-reserved-is-its-reservations', violated: 1 },
        { name: 'reservation-belongs-to-an-open-checkout', violated: 1 },
      ],
    },
  ]);
});
