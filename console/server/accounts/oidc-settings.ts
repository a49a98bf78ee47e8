import type { Role } from '../../../core/rights.ts';

/** Where people of the organisation sign on (OpenID Connect). */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Claim that says what somebody is; dots lead into objects. */
  readonly roleClaim: string;
  /** Role of each value of that claim; where several match, the first. */
  readonly roles: readonly (readonly [value: string, role: Role])[];
}
