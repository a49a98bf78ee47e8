import { Given } from './given.ts';

/** Where bundles are shown unless told otherwise: this machine alone, on any free port. */
const VIEWER_ADDRESS = '127.0.0.1:0';

const ADDRESS = /^(?<host>\[[\da-f:.]+\]|[\w.-]+):(?<port>\d{1,5})$/iu;

/** Settings of the viewer of evidence within the console, as the environment brings them. */
export const ViewerEnvironment = {
  VIEWER_ADDRESS: Given.refine((value) => value === null || ADDRESS.test(value), 'HOST:PORT'),
  VIEWER_URLS: Given.refine(
    (value) => value === null || originsIn(value) !== null,
    'two origins with a space between: of the viewer, and of recorded pages',
  ),
};

export interface ViewerSettings {
  readonly host: string;
  readonly port: number;
  /** Under which names browsers reach it, where a proxy stands in front; null for the two names of loopback. */
  readonly origins: { readonly frame: string; readonly content: string } | null;
}

/** The settings from what the environment brings. */
export function viewerOf(given: {
  readonly VIEWER_ADDRESS: string | null;
  readonly VIEWER_URLS: string | null;
}): ViewerSettings {
  const { host = '', port = '' } =
    ADDRESS.exec(given.VIEWER_ADDRESS ?? VIEWER_ADDRESS)?.groups ?? {};
  return {
    host: host.replaceAll(/[[\]]/gu, ''),
    port: Number(port),
    origins: given.VIEWER_URLS === null ? null : originsIn(given.VIEWER_URLS),
  };
}

function originsIn(value: string): ViewerSettings['origins'] {
  const [frame, content, ...more] = value.trim().split(/\s+/u).map(originOf);
  const isUsable = more.length === 0 && typeof frame === 'string' && typeof content === 'string';
  return isUsable && frame !== content ? { frame, content } : null;
}

function originOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && /^https?:$/u.test(url.protocol) ? url.origin : null;
}
