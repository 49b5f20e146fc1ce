import type { SampleAccount } from '../sample/people/sample-accounts';

const write = (text: string) => void process.stdout.write(text);

/** Tells whoever typed `npm start` where everything is. @param accounts of a sample store loaded just now */
export function greet(url: string, accounts: readonly SampleAccount[]): void {
  write(`
  Tributary is ready.

    Apollo Sandbox   ${url}/
    GraphiQL         ${url}/graphiql     (works without internet)
    GraphQL          ${url}/graphql
    Health, metrics  ${url}/health/ready  ${url}/metrics
`);
  if (accounts.length > 0) {
    write('\n  Accounts of the sample store:\n\n');
    for (const { role, email, password } of accounts)
      write(`    ${role.padEnd(10)} ${email}   password: ${password}\n`);
  }
  write(`
  A first query:

    curl ${url}/graphql -H 'content-type: application/json' \\
      -d '{"query":"{ products(first: 3) { nodes { title priceRange { min { amount currencyCode } } } } }"}'

  Ctrl-C stops it.

`);
}
