import { z } from 'zod';
import type { ApiToken } from '../../../core/account.ts';
import { MadeToken, NewToken, type Token, TokenList } from '../../api/tokens.ts';
import { tell } from '../accounts/audit.ts';
import type { AccountsDeps } from '../accounts/deps.ts';
import { whyNotNow } from '../accounts/own-session.ts';
import { makeToken } from '../accounts/tokens.ts';
import { problem } from '../problem.ts';
import { type Route, route } from '../route.ts';
import { notForTokens } from './account-routes.ts';

/** Tokens of one's own, with which programs call. */
export function tokenRoutes(deps: AccountsDeps): readonly Route[] {
  const { accounts } = deps.store;
  return [
    route(
      {
        method: 'get',
        path: '/tokens',
        needs: 'signed-in',
        summary: "one's own tokens",
        answer: TokenList,
      },
      async ({ actor }) => ({ tokens: (await accounts.tokensOf(actor.id)).map(tokenOf) }),
    ),
    route(
      {
        method: 'post',
        path: '/tokens',
        needs: 'signed-in',
        summary:
          'makes a token with some of the rights that one has; its secret is shown this once',
        body: NewToken,
        answer: MadeToken,
        audit: 'itself',
      },
      async ({ actor, body, caller }) => {
        const refusal = await whyNotNow(actor, deps);
        if (refusal !== null) {
          return refusal;
        }
        const { token, secret } = await makeToken(actor, body, deps);
        const rights = token.rights.join(',');
        await tell(deps, actor, 'token-made', { tokenId: token.id, rights }, caller);
        return { token: tokenOf(token), secret };
      },
    ),
    route(
      {
        method: 'delete',
        path: '/tokens/:tokenId',
        needs: 'signed-in',
        summary: 'revokes a token, at once',
        params: z.object({ tokenId: z.string().regex(/^[\w-]{1,100}$/u, 'expected an id') }),
        answer: z.null(),
        audit: 'itself',
      },
      async ({ actor, params: { tokenId }, caller }) => {
        if (actor.via === 'token') {
          return notForTokens();
        }
        const isRevoked = await accounts.revokeToken(actor.id, tokenId, deps.now());
        await tell(deps, actor, 'token-revoked', { tokenId }, caller);
        return isRevoked ? null : problem(404, 'NOT_FOUND', 'there is no such token in force');
      },
    ),
  ];
}

function tokenOf({ createdAt, expiresAt, usedAt, revokedAt, ...token }: ApiToken): Token {
  return {
    id: token.id,
    name: token.name,
    rights: [...token.rights],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
