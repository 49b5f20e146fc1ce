import { staffViewer, startTestSubgraph } from '../../../tests/kit/test-subgraph';
import { userSubgraph } from '../start';

const environment = { ADMIN_EMAIL: 'first@example.com', ADMIN_PASSWORD: 'correct horse battery' };
const signIn = `mutation ($input: SessionCreateInput!) {
  sessionCreate(input: $input) { user { displayName } userErrors { code } } }`;
const users = '{ users(first: 10) { nodes { displayName roles { handle } } } }';

test('an installation without an administrator gets the one that the settings name, who can sign in', async () => {
  const subgraph = await startTestSubgraph(userSubgraph, { environment });
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = environment;
  expect((await subgraph.execute(signIn, { input: { email, password } })).data).toEqual({
    sessionCreate: { user: { displayName: 'Administrator' }, userErrors: [] },
  });
  expect((await subgraph.execute(users, {}, staffViewer)).data).toEqual({
    users: { nodes: [{ displayName: 'Administrator', roles: [{ handle: 'admin' }, { handle: 'customer' }] }] },
  });
  await subgraph.close();
});

test('without the settings nobody is made an administrator', async () => {
  const subgraph = await startTestSubgraph(userSubgraph);
  expect((await subgraph.execute(users, {}, staffViewer)).data).toEqual({ users: { nodes: [] } });
  await subgraph.close();
});

test.each([
  ['a weak password', { ADMIN_EMAIL: 'first@example.com', ADMIN_PASSWORD: 'short' }, /^ADMIN_PASSWORD: /],
  ['an address that is none', { ADMIN_EMAIL: 'nobody', ADMIN_PASSWORD: 'correct horse battery' }, /^ADMIN_EMAIL: /],
  ['half of the settings', { ADMIN_EMAIL: 'first@example.com' }, /^ADMIN_PASSWORD: is required with ADMIN_EMAIL$/],
])('%s stops the start with the name of the setting', async (_, wrong, message) => {
  await expect(startTestSubgraph(userSubgraph, { environment: wrong })).rejects.toThrow(message);
});
