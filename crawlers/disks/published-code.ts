import { parseAddress } from '../html/address.ts';

/** Parameters by which addresses carry the code of their share: Baidu, Quark, 123; 115. */
const PARAMETERS = ['pwd', 'password'];

/** Codes are of a few letters and digits. */
const CODE = /^[0-9a-z]{3,10}$/iu;

/** The code that the seller published: the one found beside the address, else the one that the address carries; or empty. */
export function publishedCode(target: {
  readonly url: string;
  readonly accessCode: string | null;
}): string {
  const parameters = parseAddress(target.url)?.searchParams;
  const carried = PARAMETERS.map((name) => parameters?.get(name) ?? '').find((code) =>
    CODE.test(code),
  );
  return target.accessCode ?? carried ?? '';
}
