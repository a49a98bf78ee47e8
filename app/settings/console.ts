import { isIP } from 'node:net';
import type { z } from 'zod';
import { StageError } from '../../core/failure.ts';
import { ROLES, type Role } from '../../core/rights.ts';
import { Given } from './given.ts';

/** Where the console listens unless told otherwise: this machine alone. */
const CONSOLE_ADDRESS = '127.0.0.1:8480';

/** Minutes without a request, and hours in all, after which a session is over. */
const IDLE_MINUTES = 60;
const SESSION_HOURS = 12;

/** Calls a minute: of a browser that reads much, of a program, of an address that has not said who it is. */
const RATE_PER_SESSION = 1_200;
const RATE_PER_TOKEN = 600;
const RATE_PER_ADDRESS = 300;

const ADDRESS = /^(?<host>\[[\da-f:.]+\]|[\w.-]+):(?<port>\d{1,5})$/iu;

const Count = Given.refine(isCount, 'a whole number from 1');

/** Settings of the console, as the environment brings them. */
export const ConsoleEnvironment = {
  CONSOLE_ADDRESS: Given.refine(isAddress, 'HOST:PORT'),
  CONSOLE_KEY: Given.refine(isKey, '32 bytes in base64'),
  TRUSTED_PROXIES: Given.refine(areNetworks, 'addresses or networks, with commas between'),
  SESSION_IDLE_MINUTES: Count,
  SESSION_HOURS: Count,
  RATE_PER_SESSION: Count,
  RATE_PER_TOKEN: Count,
  RATE_PER_ADDRESS: Count,
  OIDC_ISSUER: Given.refine(isIssuer, 'an https:// address, or http:// on this machine'),
  OIDC_CLIENT_ID: Given,
  OIDC_CLIENT_SECRET: Given.refine(isReference, 'env:NAME or file:/path'),
  OIDC_ROLE_CLAIM: Given,
  OIDC_ROLES: Given,
};

/** Where people sign on elsewhere. */
interface OidcSetting {
  readonly issuer: string;
  readonly clientId: string;
  /** `env:NAME` or `file:/path`. */
  readonly clientSecret: string;
  readonly roleClaim: string;
  readonly roles: readonly (readonly [value: string, role: Role])[];
}

export interface ConsoleSettings {
  /** What the console listens on: a loopback address unless a proxy stands in front, on a port of which 0 is any that is free. */
  readonly host: string;
  readonly port: number;
  /** Key that what has to be read again is sealed under, in base64; null where it is kept in the data directory. */
  readonly key: string | null;
  /** Addresses beside loopback whose `X-Forwarded-*` is believed. */
  readonly trustedProxies: readonly string[];
  readonly sessions: { readonly idleMinutes: number; readonly hours: number };
  /** Calls a minute. */
  readonly rates: {
    readonly perSession: number;
    readonly perToken: number;
    readonly perAddress: number;
  };
  readonly oidc: OidcSetting | null;
}

type Values = { readonly [name in keyof typeof ConsoleEnvironment]: z.infer<typeof Given> };

/** The settings from what the environment brings; half of a sign-on elsewhere is refused (`INPUT_INVALID`). */
export function consoleOf(values: Values): ConsoleSettings {
  const { host = '', port = '' } =
    ADDRESS.exec(values.CONSOLE_ADDRESS ?? CONSOLE_ADDRESS)?.groups ?? {};
  return {
    host: host.replaceAll(/[[\]]/gu, ''),
    port: Number(port),
    key: values.CONSOLE_KEY,
    trustedProxies: listOf(values.TRUSTED_PROXIES),
    ...limitsOf(values),
    oidc: oidcOf(values),
  };
}

function limitsOf(values: Values): Pick<ConsoleSettings, 'sessions' | 'rates'> {
  return {
    sessions: {
      idleMinutes: Number(values.SESSION_IDLE_MINUTES ?? IDLE_MINUTES),
      hours: Number(values.SESSION_HOURS ?? SESSION_HOURS),
    },
    rates: {
      perSession: Number(values.RATE_PER_SESSION ?? RATE_PER_SESSION),
      perToken: Number(values.RATE_PER_TOKEN ?? RATE_PER_TOKEN),
      perAddress: Number(values.RATE_PER_ADDRESS ?? RATE_PER_ADDRESS),
    },
  };
}

function oidcOf(values: Values): OidcSetting | null {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_ROLE_CLAIM: roleClaim,
  } = values;
  if (issuer === null && clientId === null && clientSecret === null) {
    return null;
  }
  if (issuer === null || clientId === null || clientSecret === null || roleClaim === null) {
    throw new StageError(
      'INPUT_INVALID',
      'the settings OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ROLE_CLAIM belong together',
    );
  }
  return { issuer, clientId, clientSecret, roleClaim, roles: rolesOf(values.OIDC_ROLES) };
}

/** `value=role` with commas between; values that are named like the roles where nothing is said. */
function rolesOf(given: string | null): readonly (readonly [string, Role])[] {
  if (given === null) {
    return ROLES.toReversed().map((role) => [role, role] as const);
  }
  return listOf(given).map((pair) => {
    const at = pair.lastIndexOf('=');
    const role = ROLES.find((one) => one === pair.slice(at + 1).trim());
    if (at < 1 || role === undefined) {
      throw new StageError(
        'INPUT_INVALID',
        `the setting OIDC_ROLES is not usable: expected VALUE=ROLE with commas between, roles being ${ROLES.join(', ')}`,
      );
    }
    return [pair.slice(0, at).trim(), role] as const;
  });
}

function listOf(value: string | null): readonly string[] {
  return (value ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function isAddress(value: string | null): boolean {
  return value === null || Number(ADDRESS.exec(value)?.groups?.['port'] ?? 65_536) <= 65_535;
}

function areNetworks(value: string | null): boolean {
  return listOf(value).every((one) => {
    const [address = '', bits, ...more] = one.split('/');
    const most = isIP(address) === 6 ? 128 : 32;
    const isLength = bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= most);
    return isIP(address) !== 0 && isLength && more.length === 0;
  });
}

function isCount(value: string | null): boolean {
  return value === null || /^[1-9]\d{0,6}$/u.test(value);
}

function isKey(value: string | null): boolean {
  return value === null || Buffer.from(value, 'base64').length === 32;
}

function isReference(value: string | null): boolean {
  return value === null || /^(?:env|file):./u.test(value);
}

function isIssuer(value: string | null): boolean {
  if (value === null) {
    return true;
  }
  if (!URL.canParse(value)) {
    return false;
  }
  const { protocol, hostname } = new URL(value);
  return (
    protocol === 'https:' ||
    (protocol === 'http:' && /^(?:localhost|127\.|\[::1\])/u.test(hostname))
  );
}
