import type { GraphClient } from '../../platform/graph-client/graph-client';
import { sampleAccounts } from '../people/sample-accounts';
import { mutate, StepRefused } from './ask-graph';

const signIn = /* GraphQL */ `
  mutation SampleSignIn($input: SessionCreateInput!) {
    sessionCreate(input: $input) { accessToken userErrors { message code } }
  }
`;

/** The graph as the account `customer` sees it; null when its password is another one by now. */
export async function signInCustomer(client: GraphClient): Promise<GraphClient | null> {
  const customer = sampleAccounts.find(({ account }) => account.role === 'customer');
  if (!customer) return null;
  const { email, password } = customer.account;
  try {
    const { accessToken } = await mutate<{ accessToken: string }>(client, signIn, { input: { email, password } });
    return client.as(accessToken);
  } catch (error) {
    if (error instanceof StepRefused) return null;
    throw error;
  }
}
