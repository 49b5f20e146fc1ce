import { auditServer } from 'graphql-http';
import { type SmallGateway, startSmallGateway } from '../../tests/kit/small-gateway';

let small: SmallGateway;

beforeAll(async () => {
  small = await startSmallGateway('in process');
});
afterAll(() => small.close());

/** As a client asks that is no foreign page: a GET without a body's type needs the header. */
const fetchFn: typeof fetch = (url, init) => {
  const headers = new Headers(init?.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(url, { ...init, headers });
};

/**
 * The specification would have a document that does not fit answered with 200 where `application/json` is asked for, for
 * proxies of old. Here it is 400 whatever is asked for, as Apollo Server answers since version 4: logs and monitors see it.
 */
const answeredWith400 = [
  'SHOULD use 200 status code on document parsing failure when accepting application/json',
  'SHOULD use 200 status code on document validation failure when accepting application/json',
  'SHOULD use a status code of 200 on variable coercion failure when accepting application/json',
];

test('the audit of GraphQL over HTTP finds no error, and of 61 rules three that are meant otherwise', async () => {
  const results = await auditServer({ url: `${small.url}/graphql`, fetchFn });
  const notOk = results.filter(({ status }) => status !== 'ok').map(({ status, name }) => [status, name]);
  expect(results).toHaveLength(61);
  expect(notOk).toEqual(answeredWith400.map((name) => ['warn', name]));
});
