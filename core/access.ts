/** A forward proxy of the operator's own. */
export interface ProxyAddress {
  readonly hostname: string;
  readonly port: number;
  /** Value of `Proxy-Authorization`, or null. A secret. */
  readonly authorization: string | null;
}

/** A cookie of the operator's own account. Its value is a secret. */
export interface SessionCookie {
  readonly name: string;
  readonly value: string;
  /** Lower case, without a leading dot. */
  readonly domain: string;
  readonly withSubdomains: boolean;
  readonly path: string;
  readonly isSecure: boolean;
  /** Null where it lasts as long as the session. */
  readonly expires: Date | null;
}

/**
 * By which way, and as whom, the operator lets a source be asked: settings of his, by reference, and never part of a declaration.
 * No value of it may be logged or stored.
 */
export interface SourceAccess {
  readonly proxy: ProxyAddress | null;
  readonly cookies: readonly SessionCookie[];
}

/** The access to a source by its id; null where there is none, as for most. */
export type AccessOf = (sourceId: string) => SourceAccess | null;
