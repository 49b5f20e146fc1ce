import { codedError } from '../../platform/errors/coded-error';
import type { IdentityTokens } from '../../platform/identity/identity-token';

const refuse = async (): Promise<never> => {
  throw codedError('IDENTITY_REQUIRED', 'This process signs and believes no identities.');
};

/** The identities of a process that holds no secret of ours, and so can give none away: what it signs is empty. */
export const noIdentities: IdentityTokens = {
  lifetimeMs: Number.POSITIVE_INFINITY,
  sign: async () => '',
  verify: refuse,
  signOperator: refuse,
  verifyOperator: async () => null,
};
