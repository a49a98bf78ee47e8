/** Where a request comes from, as the server that took it knows; headers that anybody can write count for nothing here. */
export interface Caller {
  /** Network address of the client; empty where there is no network. */
  readonly address: string;
  /** Origin that the client's browser has this console at. */
  readonly origin: string;
}

/** A caller without a network: what a request itself says. */
export function localCaller(request: Request): Caller {
  return { address: '', origin: new URL(request.url).origin };
}
