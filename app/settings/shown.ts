import type { ConsoleSettings } from './console.ts';
import type { Settings } from './settings.ts';

/** The settings in force; what may hold a secret is masked. */
export function shown(settings: Settings): Readonly<Record<string, string>> {
  return {
    DATA_DIR: settings.dataDir,
    DATABASE_URL: masked(settings.databaseUrl, 'embedded'),
    REDIS_URL: masked(settings.redisUrl, 'off'),
    BLOB_URL: masked(settings.blobUrl, 'on disk'),
    SMTP_URL: masked(settings.smtpUrl, 'off'),
    APPROVALS_BULK: String(settings.approvalsBulk ?? 'off'),
    ...shownMail(settings),
    IMAP_URL: shownInbox(settings),
    PUBLIC_URL: settings.publicUrl ?? 'off',
    RDAP_URLS:
      settings.rdapUrls.length === 0
        ? 'off: hosting providers and registrars are not looked up'
        : settings.rdapUrls.join(', '),
    ...shownEvidence(settings),
    ...shownConsole(settings),
    ...shownFiles(settings),
    LOG_LEVEL: settings.logLevel,
    TOWN_PORT: String(settings.townPort),
    ...shownKeys(settings),
  };
}

function shownMail({ mail: { dkim, smime } }: Settings): Readonly<Record<string, string>> {
  return {
    DKIM_DOMAIN: dkim?.domain ?? 'off',
    DKIM_SELECTOR: dkim?.selector ?? 'off',
    DKIM_KEY: dkim === null ? 'off' : 'given',
    SMIME_CERT: smime === null ? 'off' : 'given',
    SMIME_KEY: smime === null ? 'off' : 'given',
  };
}

function shownInbox({ inbox }: Settings): string {
  return inbox === null
    ? 'off: bounces and answers are read with `notice bounces` alone'
    : `imap${inbox.isSecure ? 's' : ''}://***@${inbox.host}:${inbox.port}/${inbox.mailbox}`;
}

function shownEvidence({ evidence }: Settings): Readonly<Record<string, string>> {
  const { authorities, rootsFile, retention } = evidence;
  const days = Object.entries(retention).map(([name, term]) => [
    `RETAIN_${name.toUpperCase()}_DAYS`,
    term === null ? 'forever' : String(term),
  ]);
  const urls = authorities.map((url) => masked(url, '')).join(', ');
  return {
    TSA_URLS: urls === '' ? 'off: bundles carry no time-stamp of an authority' : urls,
    TSA_ROOTS: rootsFile ?? 'any',
    ...Object.fromEntries(days),
  };
}

function masked(address: string | null, absent: string): string {
  return address === null ? absent : address.replace(/\/\/[^@/]*@/u, '//***@');
}

function shownConsole({ console: served }: Settings): Readonly<Record<string, string>> {
  const { sessions, rates, trustedProxies } = served;
  return {
    CONSOLE_ADDRESS: `${served.host}:${served.port}`,
    TRUSTED_PROXIES: trustedProxies.length === 0 ? 'loopback' : trustedProxies.join(', '),
    SESSION_IDLE_MINUTES: String(sessions.idleMinutes),
    SESSION_HOURS: String(sessions.hours),
    RATE_PER_SESSION: String(rates.perSession),
    RATE_PER_TOKEN: String(rates.perToken),
    RATE_PER_ADDRESS: String(rates.perAddress),
    ...shownSignOn(served.oidc),
  };
}

function shownFiles(settings: Settings): Readonly<Record<string, string>> {
  return {
    ACCESS_FILE: settings.accessFile ?? 'off',
    RULES_FILE: settings.rulesFile ?? 'off',
  };
}

function shownKeys(settings: Settings): Readonly<Record<string, string>> {
  return {
    SIGNING_KEY: settings.signingKey === null ? 'kept in DATA_DIR' : 'given',
    CONSOLE_KEY: settings.console.key === null ? 'kept in DATA_DIR' : 'given',
    EVIDENCE_KEY: settings.evidence.key === null ? 'kept in DATA_DIR' : 'given',
    FINGERPRINT_KEY: settings.fingerprintKey === null ? 'kept in DATA_DIR' : 'given',
  };
}

function shownSignOn(oidc: ConsoleSettings['oidc']): Readonly<Record<string, string>> {
  if (oidc === null) {
    return { OIDC_ISSUER: 'off' };
  }
  return {
    OIDC_ISSUER: oidc.issuer,
    OIDC_CLIENT_ID: oidc.clientId,
    OIDC_CLIENT_SECRET: 'given',
    OIDC_ROLE_CLAIM: oidc.roleClaim,
    OIDC_ROLES: oidc.roles.map(([value, role]) => `${value}=${role}`).join(', '),
  };
}
