import type { z } from 'zod';
import { StageError } from '../../core/failure.ts';
import { Given } from './given.ts';

/** What mails are signed with, as given: PEM, or `file:/path` of it. Null where it is off. */
export interface MailSettings {
  readonly dkim: {
    readonly domain: string;
    readonly selector: string;
    readonly key: string;
  } | null;
  readonly smime: { readonly certificates: string; readonly key: string } | null;
}

/** The settings of mail in the environment. */
export const MailEnvironment = {
  DKIM_DOMAIN: Given,
  DKIM_SELECTOR: Given,
  DKIM_KEY: Given,
  SMIME_CERT: Given,
  SMIME_KEY: Given,
};

type Values = { readonly [name in keyof typeof MailEnvironment]: z.infer<typeof Given> };

/** The settings as the rest of the program knows them. Half of a signature is refused (`INPUT_INVALID`). */
export function mailOf({
  DKIM_DOMAIN: domain,
  DKIM_SELECTOR: selector,
  DKIM_KEY: dkimKey,
  SMIME_CERT: certificates,
  SMIME_KEY: smimeKey,
}: Values): MailSettings {
  assertWhole({ DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY: dkimKey });
  assertWhole({ SMIME_CERT: certificates, SMIME_KEY: smimeKey });
  return {
    dkim:
      domain === null || selector === null || dkimKey === null
        ? null
        : { domain, selector, key: dkimKey },
    smime: certificates === null || smimeKey === null ? null : { certificates, key: smimeKey },
  };
}

function assertWhole(values: Readonly<Record<string, string | null>>): void {
  const names = Object.keys(values);
  const missing = names.filter((name) => values[name] === null);
  if (missing.length > 0 && missing.length < names.length) {
    throw new StageError(
      'INPUT_INVALID',
      `the setting ${missing.join(' and ')} is wanted: ${names.join(', ')} belong together`,
    );
  }
}
