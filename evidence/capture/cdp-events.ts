/** Headers as the Network domain gives them; several values of one name are joined by a newline. */
export type CdpHeaders = Readonly<Record<string, string>>;

/** A request as both the Network and the Fetch domain describe it. */
export interface CdpRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: CdpHeaders;
  readonly hasPostData?: boolean;
  readonly postData?: string;
  readonly postDataEntries?: readonly { readonly bytes?: string }[];
}

/** `Fetch.requestPaused` at the response stage: either a status or an error reason is there. */
export interface PausedRequest {
  readonly requestId: string;
  readonly request: CdpRequest;
  readonly frameId: string;
  readonly resourceType: string;
  readonly responseErrorReason?: string;
  readonly responseStatusCode?: number;
  readonly responseStatusText?: string;
  readonly responseHeaders?: { readonly name: string; readonly value: string }[];
  readonly networkId?: string;
}

/** Events of the Chrome DevTools Protocol that are listened to, and the fields of them that are read. */
export interface CdpEvents {
  'Fetch.requestPaused': PausedRequest;
  'Network.requestWillBeSent': {
    readonly requestId: string;
    readonly request: CdpRequest;
    readonly type?: string;
  };
  'Network.requestWillBeSentExtraInfo': {
    readonly requestId: string;
    readonly headers: CdpHeaders;
  };
  'Network.requestServedFromCache': { readonly requestId: string };
  'Network.loadingFinished': { readonly requestId: string };
  'Network.loadingFailed': {
    readonly requestId: string;
    readonly errorText: string;
    readonly blockedReason?: string;
    readonly corsErrorStatus?: object;
  };
  'Network.webSocketCreated': { readonly url: string };
  'Network.webTransportCreated': { readonly url: string };
  'Page.windowOpen': { readonly url: string };
  'Runtime.bindingCalled': { readonly name: string; readonly payload: string };
  'Target.attachedToTarget': {
    readonly sessionId: string;
    readonly targetInfo: { readonly type: string; readonly url: string };
  };
  'Target.receivedMessageFromTarget': { readonly sessionId: string; readonly message: string };
  'Target.detachedFromTarget': { readonly sessionId: string };
}
