import { slugify } from '../../platform/ids/handle';
import { SeededRandom } from '../random/seeded-random';
import type { SampleOptions } from '../sample-options';
import { firstNames, lastNames } from './person-names';
import { sampleAccounts } from './sample-accounts';
import type { UserImportInput } from './user-import-input';

/** The customer at a place of the list, from 0; without a password nobody can sign in as them. */
export function generateCustomer(seed: string, index: number): UserImportInput {
  const random = new SeededRandom(`${seed}/customer/${index}`);
  const firstName = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  return {
    externalReference: `sample-customer-${index + 1}`,
    // example.com receives no mail (RFC 2606): nothing that is ever sent reaches a stranger.
    email: `${slugify(firstName)}.${slugify(lastName)}.${index + 1}@example.com`,
    displayName: `${firstName} ${lastName.slice(0, 1)}.`,
    firstName,
    lastName,
    roles: ['customer'],
  };
}

/** The users of the store: the customers and, if asked for, the accounts to sign in with. */
export function generateUsers({ seed, customers, accounts }: SampleOptions): UserImportInput[] {
  const people = Array.from({ length: customers }, (_, index) => generateCustomer(seed, index));
  return accounts ? [...sampleAccounts.map(({ user }) => user), ...people] : people;
}
