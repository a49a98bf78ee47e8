/** Which hosts may be reached although they are private. Everything public may; everything else private may not. */
export interface HostPolicy {
  /** `host:port` pairs as a declaration or `--allow-host` names them. */
  readonly allowHosts: readonly string[];
  /** The source that is asked, whose proxy is used where the operator has set one; absent where there is none. */
  readonly sourceId?: string;
}

/** A forward proxy on loopback that refuses private addresses at connect time: what a browser's traffic goes through. */
export interface GuardedProxy {
  /** `http://127.0.0.1:PORT`, for the browser's proxy setting. */
  readonly server: string;
  /** Address connected to, by `host:port` as asked for. */
  readonly peers: ReadonlyMap<string, string>;
  /** `host:port` pairs that were refused. */
  readonly refused: ReadonlySet<string>;
  /** Addresses that each host name was resolved to, in the resolver's order; absent where they are not noted. */
  readonly resolved?: ReadonlyMap<string, readonly string[]>;
  /** Own addresses from which connections left. */
  readonly egress?: ReadonlySet<string>;
  close(): Promise<void>;
}

export type OpenProxy = (policy: HostPolicy) => Promise<GuardedProxy>;

/** Header of an answer that is the proxy's own and no server's: a failure code. It is never passed on from a server over HTTP. */
export const PROXY_FAILURE_HEADER = 'x-cardsweep-failure';
