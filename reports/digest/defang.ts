import { maskIdentityNumbers } from '../../core/identity-number.ts';
import { legibleLine } from '../words/legible.ts';

/** Longer than this is in the console and in the store. */
const LONGEST = 160;

/** An address that no mail program makes a link of and no filter takes offence at: `hxxp://forum[.]example/…`. */
export function defanged(url: string): string {
  const line = maskIdentityNumbers(legibleLine(url));
  const kept = line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
  const end = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/iu.exec(kept)?.[0].length ?? kept.length;
  const host = kept.slice(0, end).replace(/^http/iu, 'hxxp').replaceAll('.', '[.]');
  return `${host}${kept.slice(end)}`;
}
