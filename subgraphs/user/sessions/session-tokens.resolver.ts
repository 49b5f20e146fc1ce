import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { toUser } from '../account/user.type';
import type { UserContext } from '../context';
import { createSession } from './create-session';
import { refreshSession } from './refresh-session';
import {
  SessionCreateInput,
  SessionCreatePayload,
  SessionRefreshPayload,
  type SessionTokens,
} from './session-tokens.type';
import type { SignedIn } from './signed-in';

async function toTokens({ account }: UserContext, signedIn: SignedIn | null): Promise<SessionTokens> {
  const row = signedIn && (await account.accountById.load(signedIn.accountId));
  return {
    accessToken: signedIn?.accessToken ?? null,
    accessTokenExpiresAt: signedIn?.accessTokenExpiresAt ?? null,
    refreshToken: signedIn?.refreshToken ?? null,
    refreshTokenExpiresAt: signedIn?.refreshTokenExpiresAt ?? null,
    user: row && toUser(row),
  };
}

/** Signing in and staying signed in. */
@Resolver()
export class SessionTokensResolver {
  @Mutation(() => SessionCreatePayload, {
    description: 'Signs in with e-mail and password. Private fields of the user need a request with the new token.',
  })
  async sessionCreate(
    @Ctx() context: UserContext,
    @Arg('input', () => SessionCreateInput, { description: 'E-mail and password.' }) input: SessionCreateInput,
  ): Promise<SessionCreatePayload> {
    const { value, userErrors } = await createSession(context, input);
    return { ...(await toTokens(context, value)), userErrors };
  }

  @Mutation(() => SessionRefreshPayload, {
    description: 'Trades a refresh token for new tokens. One that was used before ends the session.',
  })
  async sessionRefresh(
    @Ctx() context: UserContext,
    @Arg('refreshToken', () => String, { description: 'The last refresh token that was given out.' })
    refreshToken: string,
  ): Promise<SessionRefreshPayload> {
    const { value, userErrors } = await refreshSession(context, refreshToken);
    return { ...(await toTokens(context, value)), userErrors };
  }
}
