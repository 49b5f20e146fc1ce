import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { createDataFolder } from '../data-folder.mjs';
import { createIdentityTokens, identityHeader, ServiceSecret, startEmbeddedServer } from './product-build.mjs';
import { createRole, findFreePort } from './role.mjs';

/** A machine that loses power loses a soak too: nothing waits for the disk. */
const forgetful = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off'];

/** Milliseconds that a client waits for an answer: more than the longest that a checkout joins another. */
const clientMs = 45_000;

/** Words of an answer's errors for the tally. */
function countErrors({ answers }, field, errors) {
  for (const { extensions, message } of errors) {
    answers.add(`${field} error ${extensions?.code ?? 'without a code'}`, message);
  }
}

/** One database server, a product process, and `orders` order processes with workers on. */
export async function startShop({ orders, answers, logs }) {
  const { folder, remove } = createDataFolder();
  const server = await startEmbeddedServer({ dataDir: folder, flags: forgetful });
  const databaseUrl = server.url.replace(/\/postgres$/, '/soak');
  const secret = randomBytes(32).toString('hex');
  const tokens = createIdentityTokens(new ServiceSecret(secret));
  const productPort = await findFreePort();
  const environment = {
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    SERVICE_SECRET: secret,
    SAMPLE_STORE: 'false',
    DATABASE_POOL_SIZE: '6',
    LOG_LEVEL: 'warn',
    WORKER_POLL_MS: '300',
    RATES_KEPT_MS: '500',
    PRODUCT_PORT: String(productPort),
  };
  const product = createRole({ role: 'product', port: productPort, environment, log: logs });
  const roles = [];
  for (let index = 0; index < orders; index += 1) {
    const port = await findFreePort();
    roles.push(
      createRole({ role: 'order', port, environment: { ...environment, ORDER_PORT: String(port) }, log: logs }),
    );
  }
  await product.start();
  // The first one brings the tables up to date; the others find them so.
  for (const role of roles) await role.start();
  const sql = new pg.Client({ connectionString: `${databaseUrl}_order` });
  await sql.connect();

  /** @returns the field's answer; `null` when there was none, which is counted */
  const ask = async ({ role, field, query, variables, viewer }) => {
    const identity = await tokens.sign({ viewer, requestId: 'soak' });
    try {
      const response = await fetch(`${role.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [identityHeader]: identity },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(clientMs),
      });
      const { data, errors } = await response.json();
      if (errors) countErrors({ answers }, field, errors);
      const answer = data?.[field] ?? null;
      for (const { code } of answer?.userErrors ?? []) answers.add(`${field} refused ${code}`);
      if (answer && !answer.userErrors?.length) answers.add(`${field} done`);
      return answer;
    } catch (error) {
      answers.add(`${field} had no answer (${error.name === 'TimeoutError' ? 'too late' : 'connection lost'})`);
      return null;
    }
  };
  return {
    product,
    orders: roles,
    environment,
    ask,
    /** Rows of the order subgraph's database. */
    sql: async (text, values = []) => (await sql.query(text, values)).rows,
    async close() {
      await sql.end();
      await Promise.all([product, ...roles].map((role) => role.end('SIGKILL')));
      await server.stop();
      remove();
    },
  };
}
