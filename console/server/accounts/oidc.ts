import * as oidc from 'openid-client';
import { type Account, accountName } from '../../../core/account.ts';
import { StageError } from '../../../core/failure.ts';
import { personKey } from '../../../core/person.ts';
import type { Role } from '../../../core/rights.ts';
import { tell } from './audit.ts';
import { signOnCookie } from './cookie.ts';
import type { AccountsDeps } from './deps.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { digestOfSecret, newId, newSecret } from './secret.ts';
import { letIn, type SignIn, type SignInCall } from './sign-in.ts';

/** Minutes that somebody has to sign on elsewhere. */
const MINUTES = 10;

const RETURN = 'api/session/oidc/return';

/** Asks the issuer for an answer within this. */
const TIMEOUT_SECONDS = 15;

/** Begins a sign-on elsewhere: where to send the browser, and the cookie that ties it to this sign-on. */
export async function beginSignOn(
  to: string,
  { caller }: SignInCall,
  deps: AccountsDeps,
  settings: OidcSettings,
): Promise<{ readonly address: string; readonly cookie: string }> {
  const { random, base, store, now } = deps;
  const config = await discover(settings).catch((error: unknown) => {
    throw new StageError('HOST_UNREACHABLE', 'the organisation’s sign-on does not answer', {
      cause: error,
    });
  });
  const { secret, digest } = newSecret(random);
  const verifier = oidc.randomPKCECodeVerifier();
  const nonce = oidc.randomNonce();
  const state = oidc.randomState();
  const address = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${caller.origin}${base}${RETURN}`,
    scope: 'openid profile email',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    nonce,
    state,
  });
  await store.accounts.putTicket(
    {
      kind: 'oidc',
      userId: null,
      content: { verifier, nonce, state, to: consolePath(to) },
      expiresAt: new Date(now().getTime() + MINUTES * 60_000),
    },
    digest,
  );
  return { address: address.href, cookie: signOnCookie({ origin: caller.origin, base }, secret) };
}

/** Ends it: whom the issuer names, let in where he has a role here; `to` is the path that he wanted. */
export async function endSignOn(
  secret: string | null,
  call: SignInCall,
  deps: AccountsDeps,
  settings: OidcSettings,
): Promise<{ readonly outcome: SignIn; readonly to: string }> {
  const { store, now } = deps;
  const begun =
    secret === null ? null : await store.accounts.takeTicket('oidc', digestOfSecret(secret), now());
  if (begun === null) {
    return { outcome: { state: 'refused' }, to: '/' };
  }
  const to = begun.content['to'] ?? '/';
  const claims = await claimsOf(begun.content, call, deps, settings);
  const account = claims === null ? null : await accountOf(claims, deps, settings);
  if (account === null || account.state === 'disabled') {
    if (claims !== null) {
      const who = account ?? { name: nameOf(claims) };
      await tell(deps, who, 'sign-in-failed', { method: 'oidc' }, call.caller);
    }
    return { outcome: { state: 'refused' }, to };
  }
  return { outcome: await letIn(account, 'oidc', call, deps), to };
}

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** What the issuer says of who signed on; null where its answer does not hold. */
async function claimsOf(
  begun: Readonly<Record<string, string>>,
  { request, caller }: SignInCall,
  { base }: AccountsDeps,
  settings: OidcSettings,
): Promise<Claims | null> {
  const current = new URL(`${caller.origin}${base}${RETURN}`);
  current.search = new URL(request.url).search;
  try {
    const config = await discover(settings);
    const tokens = await oidc.authorizationCodeGrant(config, current, {
      pkceCodeVerifier: begun['verifier'] ?? '',
      expectedNonce: begun['nonce'] ?? '',
      expectedState: begun['state'] ?? '',
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) {
      return null;
    }
    const hasEndpoint = config.serverMetadata().userinfo_endpoint !== undefined;
    const told = hasEndpoint
      ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
      : {};
    return { ...told, ...claims };
  } catch {
    // Whatever does not hold: a state of another browser, a code that was used, a signature of somebody else.
    return null;
  }
}

/** The account of who signed on, made where he has none; its role is what the issuer says today. Null where he has no role. */
async function accountOf(
  claims: Claims,
  { store, random, now }: AccountsDeps,
  settings: OidcSettings,
): Promise<Account | null> {
  const role = roleOf(claims, settings);
  const known = await store.accounts.findForeign(claims.iss, claims.sub);
  if (role === null) {
    return null;
  }
  if (known !== null) {
    if (known.role !== role && known.state !== 'disabled') {
      await store.accounts.setRole(known.id, role);
    }
    return await store.accounts.find(known.id);
  }
  const name = usableName(nameOf(claims));
  if (name === null) {
    return null;
  }
  const account: Account = {
    id: newId(random, 'usr'),
    name,
    role,
    state: 'active',
    language: null,
    createdAt: now(),
    createdBy: claims.iss,
    lastSignInAt: null,
  };
  const foreign = { issuer: claims.iss, subject: claims.sub };
  // A name that somebody here has stays his: who signs on elsewhere does not become him.
  const isNew = await store.accounts.add({ ...account, nameKey: personKey(name), foreign });
  return isNew ? account : null;
}

/** The role of the first value that the claim holds, in the order of the settings. */
function roleOf(claims: Claims, { roleClaim, roles }: OidcSettings): Role | null {
  const path = Object.hasOwn(claims, roleClaim) ? [roleClaim] : roleClaim.split('.');
  const claim = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined,
    claims,
  );
  const values = new Set((Array.isArray(claim) ? claim : [claim]).map(String));
  return roles.find(([value]) => values.has(value))?.[1] ?? null;
}

/** A name as an account may have it; null where it may not. */
function usableName(given: string): string | null {
  try {
    return accountName(given);
  } catch {
    return null;
  }
}

function nameOf(claims: Claims): string {
  const names = [claims['preferred_username'], claims['name'], claims['email'], claims.sub];
  return String(names.find((name) => typeof name === 'string' && personKey(name) !== ''));
}

/** A path of the console, whatever was given: no other site, no route of the interface. */
export function consolePath(to: string): string {
  const isPath = /^\/(?![/\\])[^\\]*$/u.test(to) && !/[\p{C}]/u.test(to);
  return isPath && !to.startsWith('/api/') ? to : '/';
}

let found: { readonly key: string; readonly config: Promise<oidc.Configuration> } | null = null;

/** What the issuer says of itself, asked once; again where it did not answer. */
async function discover(settings: OidcSettings): Promise<oidc.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const key = `${issuer} ${clientId}`;
  if (found?.key !== key) {
    const isPlain = new URL(issuer).protocol === 'http:';
    const config = oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      ...(isPlain ? { execute: [oidc.allowInsecureRequests] } : {}),
    });
    found = { key, config };
    config.catch(() => {
      found = null;
    });
  }
  return await found.config;
}
