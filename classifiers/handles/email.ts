import { matchesIn } from '../normalize/matches.ts';
import { SIEVES } from '../normalize/sieve.ts';
import type { FoundHandle } from './claims.ts';

/** `@` and `.` as words or other marks, as they are written to hide an address. At most 64 and 63 characters a part. */
const ADDRESS =
  /(?<![a-z0-9._%+-])([a-z0-9][a-z0-9._%+-]{1,63})\s{0,2}(?:@|#|艾特|圈a|\[at\]|\(at\)|\bat\b)\s{0,2}([a-z0-9-]{1,63}(?:\s{0,2}(?:\.|点|。|\[dot\]|\(dot\)|\bdot\b)\s{0,2}[a-z0-9-]{2,24}){1,3})(?![a-z0-9])/gu;

/** E-mail addresses of a folded text, plain or written with words for the marks. */
export function findEmails(text: string): FoundHandle[] {
  return matchesIn(SIEVES.folded, ADDRESS, text).flatMap((match) => {
    const [written, local = '', domain = ''] = match;
    const host = domain.replaceAll(/\s*(?:\.|点|。|\[dot\]|\(dot\)|\bdot\b)\s*/gu, '.');
    const isAddress = /\.[a-z]{2,24}$/u.test(host);
    return isAddress
      ? [{ value: `${local}@${host}`, from: match.index, to: match.index + written.length }]
      : [];
  });
}
