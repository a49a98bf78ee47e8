import { parseAddress } from '../../html/address.ts';

/** Where shares and their interface live: `cloud.189.cn`, `h5.cloud.189.cn`. */
const HOST = /(?:^|\.)cloud\.189\.cn$/u;

/** `/t/CODE`, `/web/share?code=CODE`, `/share.html#/t/CODE`, whatever words were pasted after the code. */
const CODE = /(?:\/t\/|[?&]code=|\/share(?:\.html#\/t)?\/)(\w{6,20})/u;

/** The code of the share that an address names; null for anything else. */
export function shareCodeOf(address: string): string | null {
  const url = parseAddress(address);
  return url !== null && HOST.test(url.hostname)
    ? (CODE.exec(url.pathname + url.search + url.hash)?.[1] ?? null)
    : null;
}
