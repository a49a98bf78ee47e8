import type { Now } from '../../../core/clock.ts';
import type { Store } from '../../../core/repositories/index.ts';
import type { OidcSettings } from './oidc-settings.ts';
import type { ScryptCost } from './password.ts';
import type { Sealer } from './sealer.ts';

/** How long a session lasts. */
export interface SessionLimits {
  /** Minutes without a request after which it is over. */
  readonly idleMinutes: number;
  /** Hours after which it is over in any case. */
  readonly hours: number;
}

/** What accounts are made of, handed in by the composition root. */
export interface AccountsDeps {
  readonly store: Pick<Store, 'accounts' | 'audit' | 'transaction'>;
  readonly now: Now;
  /** Random bytes that nobody can guess. */
  readonly random: (bytes: number) => Buffer;
  /** Seals what has to be read again. */
  readonly sealer: Sealer;
  readonly passwordCost: ScryptCost;
  /** Path that the console is mounted at, with a slash at both ends. */
  readonly base: string;
  /** Origin that the operator has published; null where requests say it. */
  readonly publicOrigin: string | null;
  readonly sessions: SessionLimits;
  readonly oidc: OidcSettings | null;
  /** Draws a text as a QR code, as an SVG document. */
  readonly drawQr: (text: string) => Promise<string>;
}
