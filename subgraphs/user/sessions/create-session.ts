import { normaliseEmail } from '../../../platform/email/normalise-email';
import { accepted, type Outcome, refused } from '../../../platform/errors/outcome';
import type { SubgraphContext } from '../../../platform/federation/subgraph-definition';
import { newUuid } from '../../../platform/ids/typed-id';
import { noteSignIn, verifyCredential } from '../account/credentials';
import { forgiveAttempts, takeAttempt } from '../attempts/limit-attempts';
import { accountLimit, signInLimit } from '../attempts/limits';
import { tooManyAttempts } from '../attempts/too-many-attempts';
import { newRefreshToken } from './refresh-token';
import { deleteStaleSessions, insertSession } from './session.store';
import { endedSessionKeptSeconds, sessionLifetime } from './session-lifetime';
import { type SignedIn, signIn } from './signed-in';

/** Characters of a user agent that are kept; real ones have up to 250. */
const maxUserAgentLength = 300;

/** Why nobody was signed in. */
export type SignInCode = 'INVALID_CREDENTIALS' | 'TOO_MANY_ATTEMPTS';

type Asking = Pick<SubgraphContext, 'database' | 'runtime' | 'client'>;

/**
 * Signs a user in. An unknown e-mail and a wrong password get one answer after the same work, and count alike.
 *
 * @returns both tokens, `INVALID_CREDENTIALS`, or `TOO_MANY_ATTEMPTS` with the seconds to wait
 */
export async function createSession(
  asking: Asking,
  credentials: { email: string; password: string },
): Promise<Outcome<SignedIn, SignInCode>> {
  const { database, client } = asking;
  const email = normaliseEmail(credentials.email);
  const [account, network] = [accountLimit(email), signInLimit(client)];
  const wait = await takeAttempt(database, [network, account]);
  if (wait !== null) return tooManyAttempts(wait);
  const accountId = await verifyCredential(database, email, credentials.password);
  if (accountId === null) return refused('INVALID_CREDENTIALS', 'The e-mail address or the password is wrong.');
  await forgiveAttempts(database, account, network);
  return accepted(await openSession(asking, accountId));
}

function openSession({ database, runtime, client }: Asking, accountId: string): Promise<SignedIn> {
  const { token, seriesHash, tokenHash } = newRefreshToken();
  const userAgent = client?.userAgent?.slice(0, maxUserAgentLength) ?? null;
  return database.transaction(async (transaction) => {
    await deleteStaleSessions(transaction, accountId, endedSessionKeptSeconds);
    await noteSignIn(transaction, accountId);
    const session = await insertSession(
      transaction,
      { id: newUuid(), accountId, seriesHash, tokenHash, userAgent },
      sessionLifetime,
    );
    return signIn({ database: transaction, secret: runtime.secret }, session, token);
  });
}
